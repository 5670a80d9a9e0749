import { quoteOf } from '../../account/range'
import { shortWords } from '../../account/short-quote'
import { lastOf } from '../../in-steps'
import { fold } from '../../text/fold'
import { isolate } from '../../text/isolate'
import { inARow, several } from '../../text/phrases'
import { choiceWords } from '../../tradecraft/choice-words'
import { actorsInSteps, type BoardActor } from '../../tradecraft/matrix/actors'
import { isPronoun } from '../../tradecraft/pronoun'
import type { ListItem, ReportBlock } from '../report'
import { inlinesOf, item, list, paragraph, text } from './blocks'
import type { Filling } from './filling'

/** So many other names are told. */
const mostAliases = 12

/** Whom the account speaks of, those of whom most is claimed first, with all that they are called. */
export function actorsSection(filling: Filling): readonly ReportBlock[] {
  const { account, matrix } = filling
  const actors = lastOf(actorsInSteps(account.annotations, account.craft.tradecraft, matrix))
  if (actors.length === 0) return [paragraph('Nobody is tagged as an actor in this account.')]
  return [list(actors.map((actor) => actorItem(actor, filling)))]
}

function actorItem(actor: BoardActor, filling: Filling): ListItem {
  const { called, cite, isProtected } = filling
  const type = actor.type ? `${choiceWords.entityType[actor.type]}. ` : ''
  const aliases = isProtected(actor.id) ? [] : aliasesOf(actor, filling)
  const more = aliases.length > mostAliases ? [`${aliases.length - mostAliases} more`] : []
  const [first] = actor.mentions
  return item(inlinesOf(text(called(actor.id), 'bold'), first && !isProtected(actor.id) ? cite(first) : []), [
    ...(aliases.length > 0
      ? [inlinesOf(`Also: ${inARow([...aliases.slice(0, mostAliases).map((one) => `“${isolate(one)}”`), ...more])}.`)]
      : []),
    inlinesOf(`${type}${spokenOf(actor)}`),
  ])
}

/** The words of passages that name them, and the names of those that were merged into them; pronouns are none. */
function aliasesOf({ id }: BoardActor, { account, passage, called }: Filling): readonly string[] {
  const { identities } = account.craft.board.corroborations
  const { entities, details } = account.craft.tradecraft
  const found = new Map<string, string>()
  for (const one of identities.all(id)) {
    const mention = passage(one)
    const words = mention && quoteOf(account.text, mention.ranges)
    const named = words !== undefined && !isPronoun(words, details.get(one)?.mention) ? words : undefined
    for (const name of [entities.get(one)?.name, named]) {
      if (name === undefined) continue
      const folded = fold(name).text.trim()
      if (!found.has(folded)) found.set(folded, shortWords(name))
    }
  }
  found.delete(fold(called(id)).text.trim())
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}

function spokenOf({ mentions, claims }: BoardActor): string {
  const spoken = `${several(mentions.length, 'passage')} ${mentions.length === 1 ? 'speaks' : 'speak'} of them`
  if (claims.length === 0) return `${spoken}; no claim is noted as being about them.`
  const roles = new Map<string, number>()
  for (const { role } of claims) if (role) roles.set(role, (roles.get(role) ?? 0) + 1)
  const words = [...roles].map(([role, count]) => `${choiceWords.role[role as 'agent'].toLowerCase()} in ${count}`)
  return `${spoken}; ${several(claims.length, 'claim')} about them${words.length > 0 ? `, ${inARow(words)}` : ''}.`
}
