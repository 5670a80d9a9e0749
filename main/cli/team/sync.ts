import { endSentence } from '../../../shared/team/end-sentence'
import { AccountLink } from '../../team/account-link'
import { writeMembership } from '../../team/membership-file'
import { fetchOriginal } from '../../team/original'
import { withAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { syncNow } from './sync-now'
import { contentsOf, meIn, membershipOf, requestsTo } from './team'

export const syncCommand: Command = {
  usage: 'sync FILE [--watch] [--json]',
  about: 'bring an account and its server to the same state; with --watch, keep them so until stopped',
  async run(args, { profile, print }) {
    const options = { watch: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const [file] = files as [string]
    const { id } = await contentsOf(file)
    const me = await meIn(profile)
    const membership = await membershipOf(me, id, file)
    await withAccount(file, profile, async (account) => {
      if (text('watch') === undefined) await syncNow(account, membership, me)
      await fetchOriginal(requestsTo(membership.address, id, me), account.file, me.teams, () => undefined)
      const tell = (state: string, waiting: number) =>
        print(text('json') === undefined ? `${state}, ${waiting} waiting\n` : `${JSON.stringify({ state, waiting })}\n`)
      if (text('watch') === undefined) return tell('safe at the server', 0)
      let told = ''
      let ended = (_sentence: string) => undefined as void
      const link = await AccountLink.open({
        account,
        membership,
        signer: me.signer,
        clock: me.clock,
        onChange: () => {
          const { state, waiting } = link.status
          if (told !== `${state} ${waiting}`) tell(state, waiting)
          told = `${state} ${waiting}`
          const sentence = endSentence(link.status)
          if (sentence) ended(sentence)
        },
      })
      const why = await new Promise<string | undefined>((resolve) => {
        ended = resolve
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
      })
      await writeMembership(me.teams, id, { ...membership, safe: link.safe })
      link.close()
      if (why !== undefined) refuse(why)
    })
  },
}
