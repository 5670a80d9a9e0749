import * as Y from 'yjs'
import type { Includes } from '../../shared/exporting/includes'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { ReadAccount } from './account'
import type { Surroundings } from './command'
import { refuse } from './refusal'

interface Wanted {
  readonly file: string
  readonly output: string
  readonly elsewhere: Elsewhere
  readonly protects: boolean
  readonly included: { readonly includes: Includes }
}

/** The PDF that the account was imported from, with its passages marked. */
export async function markedOriginal(
  { id, genesis, source, doc }: ReadAccount,
  { file, output, elsewhere, protects, included: { includes } }: Wanted,
  { fonts, cmaps, makeExports }: Surroundings,
) {
  const wanted = { outputs: [{ kind: 'annotated-pdf', name: output }] as const, includes, protects }
  const job = { ...{ id, file, genesis, source, elsewhere, fonts, cmaps, wanted }, state: Y.encodeStateAsUpdate(doc) }
  for await (const { contents, unplaced = 0 } of makeExports(job, new AbortController().signal)) {
    if (!contents.ok) return refuse(contents.error)
    const [passages, stand] = unplaced === 1 ? ['passage', 'stands'] : ['passages', 'stand']
    const remarks =
      unplaced === 0 ? [] : [`${unplaced} ${passages} ${stand} nowhere on the pages and could not be marked.`]
    return { contents: contents.value, remarks }
  }
  throw new Error('nothing was made')
}
