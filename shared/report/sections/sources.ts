import { gradesInFull } from '../../exporting/facts/grade-facts'
import { inARow } from '../../text/phrases'
import { choiceWords } from '../../tradecraft/choice-words'
import { endKey } from '../../tradecraft/link'
import type { ReportBlock } from '../report'
import { inlinesOf, item, list, paragraph, text } from './blocks'
import type { Filling } from './filling'

/** Who claims rest on, with what is known of each: how they come to know, what they were worth, what they may want. */
export function sourcesSection(filling: Filling): readonly ReportBlock[] {
  const { account, matrix, called, isProtected } = filling
  const { identities } = account.craft.board.corroborations
  const cited = matrix.columns.map(({ source }) => source)
  const known = new Set(cited)
  const others = new Set<string>()
  for (const { id, kind } of account.annotations)
    if (kind === 'source' && !known.has(identities.of(id))) others.add(identities.of(id))
  if (cited.length + others.size === 0) return [paragraph('No source is tagged in this account.')]
  const hidden = cited.filter(isProtected).length
  return [
    ...(cited.length > 0
      ? [list(cited.map((source) => sourceItem(source, filling)))]
      : [paragraph('No claim is attributed to a source.')]),
    ...(others.size > 0
      ? [paragraph(`Tagged as sources, and no claim is attributed to them: ${inARow([...others].map(called))}.`)]
      : []),
    ...(hidden > 0 ? [paragraph('Sources that are protected are called by their release labels.')] : []),
  ]
}

function sourceItem(source: string, filling: Filling) {
  const { account, called, isProtected, noted, cite, say } = filling
  const { craft, people } = account
  const kind = noted(source, 'sourceKind')
  const { identities } = craft.board.corroborations
  const all = identities.all(source)
  const behind = new Set(
    all.flatMap((one) => craft.linksFrom(one).flatMap(({ type, to }) => (type === 'derived-from' ? [endKey(to)] : []))),
  )
  const grades = gradesInFull(craft.board.reliability(source), people)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Kind', kind && choiceWords.sourceKind[kind]],
    ['Access', noted(source, 'access')],
    ['Track record', noted(source, 'trackRecord')],
    ['Possible bias', noted(source, 'bias')],
    ['Currency', noted(source, 'currency')],
    ['Owner', noted(source, 'owner')],
    ['Has it from', behind.size > 0 ? inARow([...new Set([...behind].map(called))]) : undefined],
    ['Reliability', grades === '' ? 'Not graded.' : grades],
  ]
  const lines = facts.flatMap(([label, words]) => (words === undefined ? [] : [inlinesOf(`${label}: ${say(words)}`)]))
  const described = facts.slice(0, 6).some(([, words]) => words !== undefined)
  const mention = all.find((id) => filling.passage(id)?.kind === 'source')
  return item(
    inlinesOf(text(called(source), 'bold'), mention === undefined || isProtected(source) ? [] : cite(mention)),
    described ? lines : [...lines, inlinesOf('Nothing is noted of how it comes to know.')],
  )
}
