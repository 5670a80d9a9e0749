import type { Annotation } from '../../account/annotation'
import { quoteOf } from '../../account/range'
import { choiceWords } from '../../tradecraft/choice-words'
import type { DetailFields, DetailName } from '../../tradecraft/details'
import { endKey } from '../../tradecraft/link'
import type { ExportAccount } from '../export-account'
import { type Fact, factsOf } from './fact'
import { gradesInFull } from './grade-facts'

/** Who an actor or a source is, and what is known of them, in whichever of their passages that was noted. */
export function mentionFacts(
  { text, people, craft }: ExportAccount,
  { id, kind, ranges }: Annotation,
): readonly Fact[] {
  const { identities } = craft.board.corroborations
  const all = identities.all(id)
  const noted = <F extends DetailName>(field: F): DetailFields[F] | undefined => {
    const bearer = [id, ...all].find((one) => craft.tradecraft.details.get(one)?.[field] !== undefined)
    return bearer === undefined ? undefined : craft.tradecraft.details.get(bearer)?.[field]
  }
  const { mention, role } = craft.tradecraft.details.get(id) ?? {}
  const sourceKind = noted('sourceKind')
  const name = craft.nameOf(id)
  const behind = new Set(all.flatMap((one) => craft.linksFrom(one).filter(({ type }) => type === 'derived-from')))
  return factsOf([
    ['Who it is', name === quoteOf(text, ranges) ? undefined : name],
    ['Named by', mention && choiceWords.mention[mention]],
    ['Role', role && choiceWords.role[role]],
    ['Kind of source', sourceKind && choiceWords.sourceKind[sourceKind]],
    ['Access', noted('access')],
    ['Track record', noted('trackRecord')],
    ['Possible bias', noted('bias')],
    ['Currency', noted('currency')],
    ['Owner', noted('owner')],
    ['Has it from', [...behind].map(({ to }) => craft.nameOf(endKey(to))).join(', ')],
    ['Reliability', kind === 'source' ? gradesInFull(craft.board.reliability(identities.of(id)), people) : ''],
  ])
}
