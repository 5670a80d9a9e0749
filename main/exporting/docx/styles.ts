import type { IStylesOptions } from 'docx'

const ink = '1F1C18'

/** Latin in a serif that every Word has, and for Arabic the face that it falls back to anyway. */
const font = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Georgia' }

/** In half points, and spacing in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: 22, color: ink }, paragraph: { spacing: { after: 140, line: 300 } } },
    title: { run: { font, size: 40, color: ink }, paragraph: { spacing: { after: 200 } } },
    heading2: heading(28),
    heading3: heading(26),
    heading4: heading(24),
    heading5: heading(22),
    heading6: heading(22),
  },
  paragraphStyles: [{ id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Courier New', size: 20 } }],
}

function heading(size: number) {
  return {
    run: { font, size, bold: true, color: ink },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  }
}
