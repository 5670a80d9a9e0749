import type { IBordersOptions, IStylesOptions, ITableBordersOptions } from 'docx'
import { styles } from '../../docx/styles'

/** What a reader must not miss. */
export const alert = 'A3271B'

const hairline = 'D8D3CA'

const line = (color: string, size: number) => ({ style: 'single', color, size }) as const

/** Lines between rows only, as a printed table has them. */
export const tableBorders: ITableBordersOptions = {
  top: line(hairline, 4),
  bottom: line(hairline, 4),
  insideHorizontal: line(hairline, 4),
  left: { style: 'none' },
  right: { style: 'none' },
  insideVertical: { style: 'none' },
}

/** Beside a judgment, where its lines begin. */
export const besideJudgment = (isRtl: boolean): IBordersOptions => {
  const beside = { ...line('1F1C18', 18), space: 8 }
  return isRtl ? { right: beside } : { left: beside }
}

/** Around the reasons why a draft may not be cited: between paragraphs of one form Word draws none. */
export const aroundStamp: IBordersOptions = {
  top: { ...line(alert, 8), space: 4 },
  bottom: { ...line(alert, 8), space: 4 },
  left: { ...line(alert, 8), space: 6 },
  right: { ...line(alert, 8), space: 6 },
}

/** In half points, and spacing in twentieths of a point. */
export const reportStyles: IStylesOptions = {
  ...styles,
  default: {
    ...styles.default,
    heading1: styles.default?.heading2 ?? {},
    heading2: styles.default?.heading3 ?? {},
    heading3: styles.default?.heading4 ?? {},
    footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 20, line: 240 } } },
  },
}
