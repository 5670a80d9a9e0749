import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import { ok } from '../../../shared/result'
import { decodeInvitation, invitationSentences } from '../../../shared/team/invitation-link'
import { createAccountFile } from '../../account-file/create'
import { readAccountId } from '../../account-file/read'
import { hostOf } from '../../team/host-of'
import { join } from '../../team/joining'
import { fetchOriginal } from '../../team/original'
import { originalSentence } from '../../team/problem-sentence'
import { sameNameSentence } from '../../team/same-name'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { withSynced } from './synced'
import { meIn, membershipOf, refuseFor, requestsTo } from './team'

export const joinCommand: Command = {
  usage: 'join INVITATION -o FILE [--json]',
  about: 'take up an invitation: the account becomes a file of its own, and goes on being shared',
  async run(args, { profile, print, remark }) {
    const options = { output: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const file = text('output') || refuse(`Type it as “attest ${this.usage}”.`)
    const invitation = decodeInvitation(files[0] as string)
    if (!invitation.ok) return refuse(invitationSentences[invitation.error])
    const me = await meIn(profile)
    const { account } = invitation.value.granted.grant
    // Before the invitation is taken up, which it can be only so often.
    const isThere = await fs.access(file).then(
      () => true,
      () => false,
    )
    if (isThere && (await readAccountId(file)) !== account)
      return refuse(fileSentence({ kind: 'already-there' }, path.basename(file)))
    const requests = requestsTo(invitation.value, account, me)
    const joined = await join(invitation.value, {
      ...me,
      requests,
      onProgress: () => undefined,
      // A copy that was handed over before, or was shared on another server, goes on as the team's.
      create: async (contents) => {
        if ((await readAccountId(file)) === account) return ok(file)
        const created = await createAccountFile(file, contents)
        return created.ok ? ok(file) : created
      },
    })
    if (!joined.ok) {
      return joined.error.kind === 'file'
        ? refuse(fileSentence(joined.error.problem, path.basename(file)))
        : refuseFor(joined.error, invitation.value)
    }
    const membership = await membershipOf(me, account, file)
    await withSynced(file, profile, membership, me, async (_, { unvouched }) => {
      if (unvouched !== undefined) remark(unvouched)
    })
    const original = await fetchOriginal(requests, file, me.teams, () => undefined)
    // It comes with the next sync; all else is there.
    if (!original.ok)
      remark(
        `The imported document has not come yet: ${originalSentence(original.error, hostOf(invitation.value), path.basename(file))}`,
      )
    const sameName = await sameNameSentence(requests, me.author)
    if (sameName !== undefined) remark(sameName)
    if (text('json') !== undefined) print(`${JSON.stringify({ account, role: membership.role, file })}\n`)
  },
}
