import { isAtLeast } from '../../shared/team/role'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'

/**
 * Says something of an account in the account itself: whoever has a copy sees it.
 * @returns why it could not be saved, or null once it is
 */
export async function describeAccount(
  account: OpenAccount,
  said: Readonly<Record<string, string>>,
  author: Author,
): Promise<Health> {
  if (account.readOnly) return { kind: 'read-only' }
  if (account.role !== undefined && !isAtLeast(account.role, 'editor')) return { kind: 'role-too-low' }
  account.describe(said, author)
  return account.settled()
}
