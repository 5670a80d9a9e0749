import { type Found, findOwn } from './find-own'
import type { Sentence } from './sentence'
import { arabicWords, wholeWords } from './whole-words'

/** A time or a number that somebody must have said. */
export interface Figure extends Pick<Found, 'from' | 'to' | 'words'> {
  /** The words, folded, that a passage has if it says the same. */
  readonly parts: readonly string[]
}

const number = '(?<number>\\d{1,3}(?:[.,\u066c]\\d{3})+|\\d+)'

/** “0210 hrs”; so many hours are a time only where they are no number of them. */
const hours = '(?<hours>(?:[01]\\d|2[0-3])[0-5]\\d|2400)'

const beforeOrAfterNoon = '[ap]\\.m\\.|[ap]\\.?m'

const clock = wholeWords([
  `(?<time>(?:[01]?\\d|2[0-3]):[0-5]\\d)(?::[0-5]\\d)?(?:(?: )?(?:hrs|h|z|utc|${beforeOrAfterNoon}))?`,
  `(?:1[0-2]|[1-9])(?:[.:][0-5]\\d)?(?: )?(?:${beforeOrAfterNoon})`,
  '(?:[01]?\\d|2[0-3])h[0-5]\\d',
  `${hours}(?:(?: )?(?:hrs|h|z|utc)(?! of\\b)|(?<=0\\d{3}|at \\d{4}) hours)`,
])

const share = wholeWords(['\\d+(?:[.,\u066b]\\d+)?(?:(?: )?[%\u066a]| per(?: )?cent| (?:بال|في ال)م(?:ا)?يه)'])

const people =
  'people|persons|civilians|men|women|children|girls|boys|soldiers|fighters|militants|policemen|officers|prisoners|detainees|hostages|refugees|workers|protesters|residents|villagers|victims|casualties|bodies|corpses|deaths|fatalities|dead|killed|injured|wounded|missing|displaced|arrested'

const persons = wholeWords([`${number}(?: [\\p{L}-]+)?? (?<who>${people})`])

const personsArabic = arabicWords([
  `${number} (?<who>أشخاص|شخص|شخصا|قتيل|قتيلا|قتلى|جريح|جريحا|جرحى|مصاب|مصابا|مصابين|ضحية|ضحايا|مدني|مدنيا|مدنيين|طفل|طفلا|أطفال|امرأة|نساء|رجل|رجلا|رجال|جندي|جنديا|جنود|معتقل|معتقلا|معتقلين|نازح|نازحا|نازحين|مفقود|مفقودا|مفقودين)`,
])

/**
 * The clock times, shares and numbers of people in a sentence that cites nothing; none in a heading, a judgment, or what stands
 * in quotation marks. Dates and other numbers are too often known to everybody.
 */
export function figuresIn(sentence: Sentence): readonly Figure[] {
  if (sentence.citations.length > 0 || sentence.judgment || sentence.type === 'heading') return []
  const found = [clock, share, persons, personsArabic].flatMap((pattern) => findOwn(sentence, pattern))
  return found
    .map(({ from, to, words, match: { 0: all, groups: { time, hours, number, who } = {} } }) => ({
      ...{ from, to, words: words.trim() },
      parts: who === undefined ? [time ?? hours ?? all.replace(/\.$/, '')] : [number ?? all, who],
    }))
    .sort((a, b) => a.from - b.from)
}
