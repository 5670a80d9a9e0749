import type { Annotation } from '../../account/annotation'
import { dayIn } from '../../text/day-in'
import { parseEventTime } from '../event-time'
import { claimsElsewhere, polarityIn } from '../join-elsewhere'
import { type Check, type Checked, type Standing, standingAt } from './check'
import { inQuotes, wordsOf } from './words-of'

const unlinked: Check = {
  title: 'Claims that contradict each other are linked',
  why: 'Whoever reads the one must find the other beside it.',
  *run(checked) {
    yield* saidBothWays(checked)
    yield* saidToBeContradicted(checked)
  },
}

/** Noted as the same claim, affirmed here and denied there, and not as a contradiction. */
function* saidBothWays(checked: Checked): Generator<Standing | undefined, void> {
  const { board, tradecraft, elsewhere } = checked
  const here = new Map(board.claims.map(({ claim }) => [claim.id, claim]))
  const there = claimsElsewhere(elsewhere)
  const polarityOf = polarityIn(tradecraft, elsewhere)
  const other = (id: string) => {
    const [own, far] = [here.get(id), there.get(id)]
    if (own) return wordsOf(checked, own)
    return far && `${inQuotes(far.words)} in ${inQuotes(far.account.title)}`
  }
  for (const { claim, corroboration, contradicts } of board.claims) {
    yield undefined
    const polarity = polarityOf(claim.id)
    for (const id of corroboration.mentions) {
      if (polarityOf(id) === polarity || contradicts.includes(id)) continue
      // Of two here, it is said of the one that denies.
      if (polarity === 'affirmed' && here.has(id)) continue
      const words = other(id)
      if (words === undefined) continue
      const [does, did] = polarity === 'denied' ? ['denies', 'affirms'] : ['affirms', 'denies']
      const message = `${wordsOf(checked, claim)} ${does} what ${words} ${did}, and they are not linked as a contradiction.`
      yield { target: claim.id, message }
    }
  }
}

const saidToBeContradicted = (checked: Checked) =>
  standingAt(checked.board.claims, ({ claim, contradicts }) => {
    if (checked.tradecraft.details.get(claim.id)?.status !== 'contradicted' || contradicts.length > 0) return undefined
    return {
      target: claim.id,
      message: `${wordsOf(checked, claim)} is marked as contradicted, and nothing says by what.`,
    }
  })

const tooLate: Check = {
  title: 'What happened came before it was published',
  why: 'An account cannot report what was still to come: a date is wrong, or it is a forecast.',
  run: (checked) => {
    const written = checked.meta['publishedAt'] ?? ''
    // Of some only the month or the year is known.
    const published = parseEventTime(dayIn(written) ?? written)
    if (!published) return []
    return standingAt(checked.board.claims, ({ claim }) => {
      const { eventTime, modality } = checked.tradecraft.details.get(claim.id) ?? {}
      const time = eventTime === undefined ? undefined : parseEventTime(eventTime)
      // What is wished, asked or held possible may well be to come.
      if (!time || time.from <= published.to || (modality !== undefined && modality !== 'asserted')) return undefined
      const message = `${wordsOf(checked, claim)} is dated ${eventTime}, after the account was published.`
      return { target: claim.id, message }
    })
  },
}

const inferred: Check = {
  title: 'What was inferred is not noted as said',
  why: 'A deduction of the source’s or of yours is no longer what stands in the text. Note it as an inference.',
  run: (checked) =>
    standingAt(checked.board.claims, ({ claim }) => {
      if (!isInferredInText(checked, claim)) return undefined
      const { basis } = checked.tradecraft.details.get(claim.id) ?? {}
      return { target: claim.id, message: `${wordsOf(checked, claim)} is ${basis}, and noted as standing in the text.` }
    }),
}

function isInferredInText({ tradecraft }: Checked, { id }: Annotation): boolean {
  const { basis, level } = tradecraft.details.get(id) ?? {}
  return level === 'in-text' && (basis === 'deduced' || basis === 'induced')
}

export const consistencyChecks = {
  'contradiction-not-linked': unlinked,
  'event-after-publication': tooLate,
  'inference-as-text': inferred,
} as const satisfies Readonly<Record<string, Check>>
