import type { ImportWarning } from '../../../shared/importing/import-warning'
import { fail, ok } from '../../../shared/result'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { saidTitle } from '../document-title'
import { createFlowWriter, withoutPages } from '../flow-writer'
import type { Reader } from '../reader'
import { createRtfInterpreter } from './rtf-interpreter'
import { rtfTokens } from './rtf-tokens'

/** How many tokens are read between two reports of progress. */
const stride = 100_000

/** An RTF document: its text as it stands when what was recorded as changed is accepted. */
export const readRtf: Reader = async ({ bytes, onProgress }) => {
  const writer = createBlockWriter()
  const interpreter = createRtfInterpreter(createFlowWriter(writer))
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let tokens = 0
  for (const token of rtfTokens(source)) {
    interpreter.take(token)
    if (++tokens % stride === 0) onProgress(token.at / bytes.length)
    if (interpreter.isDone()) break
  }
  const found = interpreter.finish()
  const { text, blocks } = writer.finish()
  if (found.isCutShort && blocks.length === 0) return fail({ kind: 'broken', format: 'rtf' })
  const heading = blocks.find(({ type }) => type === 'heading')
  const cutShort: readonly ImportWarning[] = found.isCutShort ? [{ kind: 'cut-short' }] : []
  return ok({
    text,
    blocks: knowsPages(found) ? blocks : withoutPages(blocks),
    title: saidTitle(found.title) ?? (heading ? text.slice(heading.start, heading.end) : ''),
    meta: found.meta,
    warnings: [
      ...cutShort,
      ...countedWarnings({
        'comments-left-out': found.comments,
        'changes-accepted': found.changes,
        'hidden-parts-left-out': found.hidden,
        'pictures-left-out': found.pictures,
        'objects-left-out': found.formulas,
      }),
    ],
    method: 'RTF document',
  })
}

/**
 * The breaks that are written down are those somebody made by hand, unless a program wrote down all of them: only where
 * they come to as many pages as the document says it has are their numbers those of the printed document.
 */
const knowsPages = ({ pages, pagesSaid }: { readonly pages: number; readonly pagesSaid: number | undefined }) =>
  pages > 1 && pages === pagesSaid
