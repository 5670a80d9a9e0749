import { nameReplacer } from '../../exporting/protect/replace-names'
import { fold, unfold } from '../../text/fold'
import { inQuotes } from '../../tradecraft/checks/words-of'
import type { ReportBlock } from '../report'
import { sentencesOf } from '../sentences'
import { wordsOf } from '../words'
import type { ReportCheck, ReportPlace, ReportStanding } from './check'

const named: ReportCheck = {
  title: 'Protected sources are not named',
  why: 'A source with a release label is called by that in every export. Who reads the report here, or is sent the account, reads the name: call it by the label in your own words too.',
  *run({ text, head, protectedNames }) {
    if (protectedNames.size === 0) return
    const replace = nameReplacer(protectedNames)
    const replaceOne = [...protectedNames].map(([name, label]) => {
      const one = nameReplacer(new Map([[name, label]]))
      return { name, label, tells: (words: string) => one(words).text !== words }
    })
    for (const { words, place } of ownWords(head.title, text.blocks)) {
      yield undefined
      if (replace(words).text === words) continue
      // Of two names the longer holds the other.
      const found = replaceOne.filter(({ tells }) => tells(words)).sort((a, b) => b.name.length - a.name.length)
      const [first] = found
      if (!first) continue
      yield standing(words, place, first)
    }
  },
}

interface OwnWords {
  readonly words: string
  /** Undefined of the title and of assumptions, which stand in no block. */
  readonly place: ReportPlace | undefined
}

/** The title, every sentence, also one that is quoted, and what judgments assume; sections are filled with labels. */
function* ownWords(title: string, blocks: readonly ReportBlock[]): Generator<OwnWords> {
  yield { words: title, place: undefined }
  for (const [block, one] of blocks.entries()) {
    if (one.type === 'section') continue
    const words = wordsOf(one)
    for (const [from, to] of sentencesOf(one)) yield { words: words.slice(from, to), place: { block, from, to } }
    if (one.type === 'paragraph' && one.judgment?.assumptions)
      yield {
        words: one.judgment.assumptions,
        place: words.trim() === '' ? undefined : { block, from: 0, to: words.length },
      }
  }
}

function standing(
  words: string,
  place: ReportPlace | undefined,
  { name, label }: { readonly name: string; readonly label: string },
): ReportStanding {
  const message = `A protected source is named; an export says ${inQuotes(label)} in its place.`
  const found = place && place.to - place.from === words.length ? rangeOf(words, name) : undefined
  if (!place || !found) return { of: `${label}\n${words}`, message, at: place }
  const at = { block: place.block, from: place.from + found[0], to: place.from + found[1] }
  return { of: `${label}\n${words}`, message, at, fix: { do: 'replace', ...at, with: label } }
}

/** Undefined where it is written in some other way, as it is in addresses. */
function rangeOf(words: string, name: string): readonly [number, number] | undefined {
  const folded = fold(words)
  const wanted = fold(name).text.trim()
  const at = folded.text.indexOf(wanted)
  return at < 0 ? undefined : unfold(folded, at, at + wanted.length)
}

export const namingChecks = {
  'protected-name': named,
} as const satisfies Readonly<Record<string, ReportCheck>>
