import { z } from 'zod'
import { replyId } from '../../shared/account/discussion-values'
import { kinds } from '../../shared/account/kind'
import type { LibraryRequest } from '../../shared/library/protocol'
import { titleValue } from './retitle'

const path = z.string().min(1).max(4096)
const words = z.string().max(1000)
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

const query = z.object({
  words,
  kind: z.enum(kinds as unknown as ['claim', 'actor', 'source']).optional(),
  author: words.optional(),
  from: day.optional(),
  to: day.optional(),
  tag: words.optional(),
})

// An account's id names a folder of the profile.
const readLetters = z.object({ account: z.uuid(), replies: z.array(replyId).max(10_000) })

/** The window is not trusted: what it asks is checked before it is looked at. */
export const libraryRequest: z.ZodType<LibraryRequest> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watch'), on: z.boolean() }),
  z.object({ type: z.literal('search'), ask: z.int(), query, file: path.optional() }),
  z.object({ type: z.literal(['open', 'duplicate', 'trash', 'reveal']), file: path }),
  z.object({ type: z.literal('merge-copies'), file: path, copy: path }),
  z.object({ type: z.literal('rename'), file: path, title: titleValue }),
  z.object({ type: z.literal(['restore', 'delete-for-good']), item: path }),
  z.object({ type: z.literal('tag'), id: z.string().max(64), tags: z.array(words).max(100) }),
  z.object({ type: z.literal('remove-folder'), path }),
  z.object({ type: z.literal('mark-read'), read: z.array(readLetters).max(10_000) }),
  z.object({ type: z.literal(['rebuild', 'add', 'inbox']) }),
])
