import type { OpenAccount } from '../../account/open-account'
import { fetchOriginal } from '../../team/original'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import type { Synced } from './sync-now'
import { TakenOut, takingOut, withSynced } from './synced'
import { contentsOf, meIn, membershipOf, requestsTo } from './team'
import { watch } from './watch'

export const syncCommand: Command = {
  usage: 'sync FILE [--watch] [--json]',
  about: 'bring an account and its server to the same state; with --watch, keep them so until stopped',
  async run(args, { profile, print, remark }) {
    const options = { watch: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const [file] = files as [string]
    const { id } = await contentsOf(file)
    const me = await meIn(profile)
    const membership = await membershipOf(me, id, file)
    const isWatching = text('watch') !== undefined
    const work = async (account: OpenAccount, synced?: Synced) => {
      if (synced?.unvouched !== undefined) remark(synced.unvouched)
      await fetchOriginal(requestsTo(membership.address, id, me), account.file, me.teams, () => undefined)
      const tell = (state: string, waiting: number) =>
        print(text('json') === undefined ? `${state}, ${waiting} waiting\n` : `${JSON.stringify({ state, waiting })}\n`)
      if (!isWatching) return tell('safe at the server', 0)
      await watch(account, membership, me, ({ state, waiting }) => tell(state, waiting), remark)
    }
    const begin = isWatching ? takingOut : withSynced
    await begin(file, profile, membership, me, work).catch((error) => {
      if (error instanceof TakenOut) print(text('json') === undefined ? listed(error) : jsonOf(error))
      throw error
    })
  },
}

/** What was taken out, and why: a line each. */
const listed = ({ lines }: TakenOut): string => lines.map(({ name, did, why }) => `${name} ${did}. ${why}\n`).join('')

const jsonOf = ({ again, lines, draft }: TakenOut): string => {
  const refused = lines.map(({ entry, name, did, why }) => ({ entry, did: `${name} ${did}`, why }))
  return `${JSON.stringify({ state: 'refused', again, refused, draft })}\n`
}
