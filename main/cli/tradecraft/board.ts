import { readAnnotations, readPeople } from '../../../shared/account/annotations'
import { quoteOf } from '../../../shared/account/range'
import { boardOf } from '../../../shared/tradecraft/board'
import type { Corroboration } from '../../../shared/tradecraft/corroboration'
import { entityName } from '../../../shared/tradecraft/entity-names'
import type { Grade } from '../../../shared/tradecraft/grade'
import { namesElsewhere } from '../../../shared/tradecraft/join-elsewhere'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { lostRemarks } from '../show'

export const boardCommand: Command = {
  usage: 'board FILE --json',
  about:
    'print every claim with its grades, and how many passages, sources and independent origins it rests on, in all accounts of the library that make it',
  async run(args, surroundings) {
    const { files } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const account = await readAccount(files[0] as string)
    const { doc, source } = account
    const elsewhere = await readElsewhere(account, surroundings)
    const namedElsewhere = namesElsewhere(elsewhere)
    const { tradecraft } = readTradecraft(doc)
    const annotations = readAnnotations(doc, source.text.length).annotations.filter(({ deleted }) => !deleted)
    const words = new Map(annotations.map(({ id, ranges }) => [id, quoteOf(source.text, ranges)]))
    const people = readPeople(doc)
    const board = boardOf(annotations, tradecraft, elsewhere)
    const { identities } = board.corroborations
    const named = (id: string) => ({
      id,
      name: entityName(id, tradecraft, identities, (passage) => words.get(passage) ?? namedElsewhere.get(passage)),
    })
    const graded = ({ id, value, reason, by, at }: Grade) => ({
      id,
      value,
      ...(reason && { reason }),
      by: people[by]?.name ?? by,
      at: new Date(at).toISOString(),
    })
    const claims = board.claims.map(({ claim, corroboration, credibility, contradicts, supportedBy }) => ({
      id: claim.id,
      quote: words.get(claim.id),
      ...tradecraft.details.get(claim.id),
      mentions: corroboration.mentions.length,
      sources: corroboration.sources.length,
      independentOrigins: corroboration.origins.length,
      elsewhere: corroboration.elsewhere,
      unread: corroboration.unread,
      passages: corroboration.mentions,
      attributedTo: corroboration.sources.map((id) => ({
        ...named(id),
        reliability: board.reliability(id).map(graded),
      })),
      origins: corroboration.origins.map((ring) => ring.map(named)),
      rings: corroboration.rings.map((ring) => ring.map(named)),
      chain: edgesOf(corroboration).map(([from, to]) => ({ from: named(from), to: named(to) })),
      credibility: credibility.map(graded),
      contradicts,
      supportedBy,
    }))
    surroundings.print(`${JSON.stringify(claims, null, 2)}\n`)
    for (const sentence of lostRemarks(account, 'counted')) surroundings.remark(sentence)
  },
}

/** Who has it from whom, each once: as sources do in general, and as it came in the places that make the claim. */
function edgesOf({ chain, relayed }: Corroboration): readonly (readonly [string, string])[] {
  const edges = [chain, relayed].flatMap((graph) =>
    [...graph].flatMap(([from, behind]) => [...behind].map((to) => [from, to] as const)),
  )
  return [...new Map(edges.map((edge) => [edge.join(' '), edge])).values()]
}
