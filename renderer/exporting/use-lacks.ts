import type { ExportChoices } from '../../shared/exporting/choices'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Why the original cannot go with an export, and why it cannot be marked; each undefined where it can. */
export interface Lacks {
  readonly original: string | undefined
  readonly marked: string | undefined
}

export function useLacks(protects: boolean): Lacks {
  const { account, preview } = useWorkbench()
  const hasOriginal = useStore(account, (state) => state.head?.originalSha256 !== undefined)
  const isPdf = useStore(account, (state) => /^PDF\b/.test(state.head?.meta['importedAs'] ?? ''))
  const names = useStore(preview, (shown) => (shown?.ok ? shown.sources : 0))
  if (!hasOriginal) return { original: 'There is none: the text was pasted.', marked: noPdf }
  const original =
    protects && names > 0
      ? 'It stays here: nothing in it can be replaced, and it may name the sources that are protected.'
      : undefined
  return { original, marked: isPdf ? original : noPdf }
}

const noPdf = 'Only of an account that was imported from a PDF.'

/** What leaves of what was chosen. */
export const leaving = (choices: ExportChoices, { original, marked }: Lacks): ExportChoices => ({
  ...choices,
  formats: marked === undefined ? choices.formats : choices.formats.filter((format) => format !== 'annotated-pdf'),
  includes: { ...choices.includes, original: choices.includes.original && original === undefined },
})
