import type { Annotation } from '../../account/annotation'
import { quoteOf } from '../../account/range'
import { fold } from '../../text/fold'
import type { Link } from '../link'
import { linksOfType } from '../links-of-type'
import { isPronoun } from '../pronoun'
import { type Check, type Checked, type Standing, standingAt } from './check'
import { quotedIn, standsInQuotationMarks } from './quotation-marks'
import { inQuotes, wordsOf } from './words-of'

const misquoted: Check = {
  title: 'Quotations are word for word',
  why: 'What stands in quotation marks in a statement must stand so in the passage, but for case and accents.',
  run: (checked) =>
    eachClaim(checked, (claim, statement) => {
      const quoted = quotedIn(statement)
      if (quoted.length === 0) return []
      const passage = fold(quoteOf(checked.text, claim.ranges)).text
      return quoted
        .filter((words) => !passage.includes(fold(words).text.trim()))
        .map(
          (words) =>
            `The statement of ${wordsOf(checked, claim)} quotes ${inQuotes(words)}, which the passage does not say.`,
        )
    }),
}

const indirect: Check = {
  title: 'Only direct speech is shown as quotation',
  why: 'Words that the text only reports are the reporter’s and not the speaker’s.',
  run: (checked) =>
    standingAt(linksOfType(checked.board.standing.links, 'attributed-to'), (link) => {
      const claim = checked.annotation(link.from)
      const message = claim && shownAsQuotation(link, claim, checked)
      return message === undefined ? undefined : { target: link.id, message, passage: claim?.id }
    }),
}

function shownAsQuotation({ quotation }: Link, claim: Annotation, checked: Checked): string | undefined {
  if (quotation === 'direct' && !claim.ranges.every((range) => standsInQuotationMarks(checked.text, range)))
    return `${wordsOf(checked, claim)} is noted as direct speech and stands in no quotation marks.`
  const statement = checked.tradecraft.details.get(claim.id)?.statement ?? ''
  if (quotation === 'indirect' && quotedIn(statement).length > 0)
    return `${wordsOf(checked, claim)} is indirect speech, and its statement puts words in quotation marks.`
  return undefined
}

const pronoun: Check = {
  title: 'Everybody who is spoken of is known',
  why: 'A fifth of all sources are named by a pronoun only. Say who “he” is, or readers will each decide for themselves.',
  run: (checked) =>
    standingAt(checked.annotations, (one) =>
      one.kind === 'claim' || !isOnlyPointed(one, checked) || isResolved(one, checked)
        ? undefined
        : { target: one.id, message: `It is not said who ${wordsOf(checked, one)} is.` },
    ),
}

const isOnlyPointed = ({ id, ranges }: Annotation, { text, tradecraft }: Checked): boolean =>
  isPronoun(quoteOf(text, ranges), tradecraft.details.get(id)?.mention)

/** Whether anybody it was said to be, in whatever way, is known by more than a pronoun. */
const isResolved = ({ id }: Annotation, checked: Checked): boolean =>
  checked.board.corroborations.identities.all(id).some((other) => {
    const mention = checked.annotation(other)
    return mention ? !isOnlyPointed(mention, checked) : checked.tradecraft.entities.get(other)?.deleted === null
  })

/** Each claim that has a statement, in text order. */
function* eachClaim(
  checked: Checked,
  find: (claim: Annotation, statement: string) => readonly string[],
): Generator<Standing | undefined, void> {
  for (const { claim } of checked.board.claims) {
    const { statement } = checked.tradecraft.details.get(claim.id) ?? {}
    const messages = statement === undefined ? [] : find(claim, statement)
    for (const message of messages) yield { target: claim.id, message }
    yield undefined
  }
}

export const quotingChecks = {
  misquotation: misquoted,
  'indirect-as-quotation': indirect,
  'pronoun-unresolved': pronoun,
} as const satisfies Readonly<Record<string, Check>>
