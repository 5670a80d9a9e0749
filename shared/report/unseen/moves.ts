import * as Y from 'yjs'
import type { Run } from './runs'

interface Move {
  readonly clock: number
  readonly length: number
  readonly from: Y.ID
}

/** So many are remembered of each who writes. */
const most = 5000

/** Between elements: nobody types it. */
const end = '\u0000'

/**
 * Which words are others, moved. Lexical parts, formats and retypes by taking words away and writing the same anew: whoever has
 * known the first has known the second.
 */
export class Moves {
  readonly #byClient = new Map<number, Move[]>()

  /**
   * Looks through what somebody does at once.
   * @param written anew
   * @param taken away, by the elements in which they stood, in their order
   */
  note(written: readonly Run[], taken: readonly (readonly Run[])[]): void {
    if (written.length === 0 || taken.length === 0) return
    let all = ''
    const runs: { readonly at: number; readonly run: Run }[] = []
    for (const element of taken) {
      for (const run of element) {
        runs.push({ at: all.length, run })
        all += run.words
      }
      all += end
    }
    for (const { id, words } of written) {
      const found = findIn(all, words)
      if (!found) continue
      const start = found.at - found.skipped
      for (const { at, run } of runs) {
        const from = Math.max(found.at, at)
        const to = Math.min(found.at + found.length, at + run.words.length)
        if (from < to) this.#add(id.client, id.clock + from - start, to - from, later(run.id, from - at))
      }
    }
  }

  /** What a sign was at first; undefined where it was always this. */
  originalOf(id: Y.ID): Y.ID | undefined {
    let original: Y.ID | undefined
    for (let next = this.#before(id); next; next = this.#before(next)) original = next
    return original
  }

  #before({ client, clock }: Y.ID): Y.ID | undefined {
    const moves = this.#byClient.get(client) ?? []
    for (let at = moves.length - 1; at >= 0; at--) {
      const { clock: first, length, from } = moves[at] as Move
      if (first <= clock && clock < first + length) return later(from, clock - first)
    }
    return undefined
  }

  #add(client: number, clock: number, length: number, from: Y.ID): void {
    const moves = this.#byClient.get(client) ?? []
    this.#byClient.set(client, moves)
    moves.push({ clock, length, from })
    if (moves.length > most) moves.splice(0, most / 2)
  }
}

/** Where words stand in others; blanks at their ends may have come with the parting. */
function findIn(all: string, words: string): { at: number; skipped: number; length: number } | undefined {
  for (const part of [words, words.trimStart(), words.trimEnd(), words.trim()]) {
    const at = part === '' ? -1 : all.indexOf(part)
    if (at >= 0) return { at, skipped: words.indexOf(part), length: part.length }
  }
  return undefined
}

const later = ({ client, clock }: Y.ID, by: number): Y.ID => Y.createID(client, clock + by)
