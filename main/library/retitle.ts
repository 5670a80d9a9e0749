import { z } from 'zod'
import { isAtLeast } from '../../shared/team/role'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'

export const titleLimit = 500

export const titleValue = z.string().trim().min(1).max(titleLimit)

/**
 * Gives an account another title, in the account itself: whoever has a copy sees it. The file keeps its name, by which
 * other programs know it.
 * @returns why it could not be saved, or null once it is
 */
export async function retitle(account: OpenAccount, title: string, author: Author): Promise<Health> {
  if (account.readOnly) return { kind: 'read-only' }
  if (account.role !== undefined && !isAtLeast(account.role, 'editor')) return { kind: 'role-too-low' }
  account.describe({ title: title.trim() }, author)
  return account.settled()
}
