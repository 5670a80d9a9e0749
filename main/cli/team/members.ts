import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { meIn, refuseFor } from './team'
import { teamOf } from './who'

/** A device of somebody’s that is listed: one that has joined, or one that a copy says is theirs. */
interface Listed {
  readonly device: string
  readonly person: { readonly id: string; readonly name: string }
}

export const membersCommand: Command = {
  usage: 'members FILE list|remove [PERSON] [--json]',
  about:
    'list the devices of a team; or remove those of a person: by their name, or by the beginning of their id or of one device',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [2, 3], this.usage)
    const [file, verb, word] = files as [string, string, string?]
    const asJson = text('json') !== undefined
    const { team, requests, address } = await teamOf(file, profile)
    if (verb === 'list' && word === undefined) return list(team.members, asJson, print)
    if (verb !== 'remove' || !word) return refuse(`Type it as “attest ${this.usage}”.`)
    const meant = chosen(team.members, word)
    const { author } = await meIn(profile)
    if (meant.some(({ person }) => person.id === author.id))
      return refuse('That is you: whoever else owns the account can remove you.')
    for (const { device } of meant) {
      const removed = await requests.askJson({ method: 'POST', path: 'revocations', body: { device } })
      if (!removed.ok) return refuseFor(removed.error, address)
    }
    if (asJson) print(`${JSON.stringify({ removed: meant.map(({ device }) => device) })}\n`)
  },
}

function list(
  members: Awaited<ReturnType<typeof teamOf>>['team']['members'],
  asJson: boolean,
  print: (text: string) => void,
) {
  if (asJson) return print(`${JSON.stringify(members)}\n`)
  for (const { device, person, role, at } of members)
    print(`${person.id}\t${person.name}\t${role}\tjoined ${new Date(at).toISOString()}\t${device}\n`)
}

/** What a person has typed names one person; by the beginning of a device, that one only. */
function chosen<L extends Listed>(listed: readonly L[], word: string): readonly L[] {
  const meant = listed.filter(
    ({ device, person }) => person.name === word || person.id.startsWith(word) || device.startsWith(word),
  )
  const persons = new Map(meant.map(({ person }) => [person.id, person.name]))
  if (persons.size === 0) refuse(`Nobody in the team is “${word}”.`)
  if (persons.size > 1)
    refuse(
      `“${word}” is more than one person: ${[...persons].map(([id, name]) => `${name} (${id})`).join(', ')}. Name the id.`,
    )
  return meant
}
