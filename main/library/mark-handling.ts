import { z } from 'zod'
import { handlingLimit, writeHandling } from '../../shared/tradecraft/handling'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'
import { describeAccount } from './describe-account'

/** Empty for an account that is not marked. */
export const handlingValue = z.string().max(handlingLimit)

/** Says to whom an account may be shown, or with an empty mark that nothing is said of that. */
export const markHandling = (account: OpenAccount, mark: string, author: Author): Promise<Health> =>
  describeAccount(account, { handling: writeHandling(mark) }, author)
