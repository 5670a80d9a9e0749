import { z } from 'zod'
import type { Author } from '../account/author'
import type { OpenAccount } from '../account/open-account'
import type { Health } from '../account/shared-file'
import { describeAccount } from './describe-account'

export const titleLimit = 500

export const titleValue = z.string().trim().min(1).max(titleLimit)

/** Gives an account another title. The file keeps its name, by which other programs know it. */
export const retitle = (account: OpenAccount, title: string, author: Author): Promise<Health> =>
  describeAccount(account, { title: title.trim() }, author)
