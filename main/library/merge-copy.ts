import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { alteredSentence } from '../../shared/merging/problem-sentence'
import type { OpenAccount } from '../account/open-account'
import { readAccountFile } from '../account-file/read'
import { compare } from '../merging/compare'

/** Adds to an account what a copy of it has besides. @returns why that could not be, or undefined once it is on the disk */
export async function mergeCopy(account: OpenAccount, copy: string): Promise<string | undefined> {
  const name = path.basename(account.file)
  if (account.readOnly) return fileSentence({ kind: 'read-only' }, name)
  const [ours, theirs] = await Promise.all([readAccountFile(account.file), readAccountFile(copy)])
  if (!ours.ok) return fileSentence(ours.error, name)
  if (!theirs.ok) return fileSentence(theirs.error, path.basename(copy))
  const compared = compare(ours.value, theirs.value)
  if (compared.kind === 'altered') return alteredSentence(path.basename(compared.side === 'theirs' ? copy : name))
  if (compared.kind !== 'copy') return `“${path.basename(copy)}” holds another account now; nothing was changed.`
  void account.adopt(compared.updates)
  const problem = await account.settled()
  return problem ? fileSentence(problem, name) : undefined
}
