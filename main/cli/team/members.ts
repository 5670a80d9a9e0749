import type { TeamList } from '../../team/team-list'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { oneLine } from '../one-line'
import { refuse } from '../refusal'
import { meIn, refuseFor } from './team'
import { teamOf } from './who'

/** A device of somebody’s that is listed: one that has joined, or one that a copy says is theirs. */
interface Listed {
  readonly device: string
  readonly person: { readonly id: string; readonly name: string }
}

const options = { json: { type: 'boolean' }, 'keep-invitation': { type: 'boolean' } } as const

export const membersCommand: Command = {
  usage: 'members FILE list|remove|confirm [PERSON] [--keep-invitation] [--json]',
  about:
    'list the devices of a team, and those from which somebody worked who has not joined; or remove those of a person: by their name, or by the beginning of their id or of one device; the invitation with which they came lets in nobody else then, unless it is kept. Where a server cannot read all of its list, “confirm” says that it is right',
  async run(args, { profile, print, remark }) {
    const { files, text } = readArguments(args, options, [2, 3], this.usage)
    const [file, verb, word] = files as [string, string, string?]
    const asJson = text('json') !== undefined
    const { team, requests, address } = await teamOf(file, profile)
    if (verb === 'list' && word === undefined) {
      if (team.isUnsure) remark(unsureSentence)
      return list(team, asJson, print)
    }
    if (verb === 'confirm' && word === undefined) {
      const confirmed = await requests.askJson({ method: 'POST', path: 'confirmation' })
      return confirmed.ok ? undefined : refuseFor(confirmed.error, address)
    }
    if (verb !== 'remove' || !word) return refuse(`Type it as “attest ${this.usage}”.`)
    const { members, entered = [] } = team
    const joined = members.filter(isMeant(word))
    const meant = ofOnePerson(joined.length > 0 ? joined : entered.filter(isMeant(word)), word)
    const { author } = await meIn(profile)
    if (meant.some(({ person }) => person.id === author.id))
      return refuse('That is you: whoever else owns the account can remove you.')
    // With a link for several, they could come again under another name.
    const closes = text('keep-invitation') === undefined
    for (const { device } of meant) {
      const body = joined.length > 0 ? { device, closes } : { entered: device }
      const removed = await requests.askJson({ method: 'POST', path: 'revocations', body })
      if (!removed.ok) return refuseFor(removed.error, address)
    }
    if (asJson) print(`${JSON.stringify({ removed: meant.map(({ device }) => device) })}\n`)
  },
}

const unsureSentence =
  'The server cannot read all of this list: somebody who was removed may be in it again, and an invitation that was taken back may be open. It lets nobody else in until you have confirmed it with “attest members FILE confirm”.'

function list({ members, entered = [] }: TeamList, asJson: boolean, print: (text: string) => void): void {
  if (asJson) return print(`${JSON.stringify({ members, entered })}\n`)
  for (const { device, person, role, at } of members)
    print(`${person.id}\t${oneLine(person.name)}\t${role}\tjoined ${new Date(at).toISOString()}\t${device}\n`)
  for (const { device, person, wasMember } of entered)
    print(`${person.id}\t${oneLine(person.name)}\tnone\t${wasMember ? 'removed' : 'never joined'}\t${device}\n`)
}

const isMeant =
  (word: string) =>
  ({ device, person }: Listed): boolean =>
    person.name === word || person.id.startsWith(word) || device.startsWith(word)

/** What a person has typed has to name one person; by the beginning of a device, that one only. */
function ofOnePerson(meant: readonly Listed[], word: string): readonly Listed[] {
  const persons = new Map(meant.map(({ person }) => [person.id, person.name]))
  if (persons.size === 0) refuse(`Nobody in the team is “${word}”.`)
  const named = [...persons].map(([id, name]) => `${oneLine(name)} (${id})`).join(', ')
  return persons.size > 1 ? refuse(`“${word}” is more than one person: ${named}. Type the id.`) : meant
}
