import { z } from 'zod'
import { replyId } from '../../shared/account/discussion-values'
import { kinds } from '../../shared/account/kind'
import { identifier } from '../../shared/account/values'
import type { LibraryRequest } from '../../shared/library/protocol'
import { shownSorts } from '../../shared/registry/entity-query'
import { detailValues, waiverReason } from '../../shared/tradecraft/values'
import { titleValue } from './retitle'

const path = z.string().min(1).max(4096)
const words = z.string().max(1000)
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/)

const query = z.object({
  words,
  kind: z.enum(kinds as unknown as ['claim', 'actor', 'source']).optional(),
  author: words.optional(),
  coded: words.optional(),
  from: day.optional(),
  to: day.optional(),
  tag: words.optional(),
})

// An account's id names a folder of the profile.
const readLetters = z.object({ account: z.uuid(), replies: z.array(replyId).max(10_000) })

const entityQuery = z.object({ words, show: z.enum(shownSorts), chosen: identifier.nullable() })

const elsewhereQuery = z.object({ account: identifier, related: z.array(z.string().max(200)).max(100_000) })

const restingQuery = z.object({ account: identifier, resting: z.array(z.string().max(200)).max(1_000_000) })

const two = { a: z.uuid(), b: z.uuid() }
const taken = { do: z.literal('take'), id: z.uuid() }

const registryAction = z.union([
  z.object({ do: z.literal('merge'), from: z.uuid(), to: z.uuid() }),
  z.object({ do: z.literal('unmerge'), id: identifier, link: identifier }),
  z.object({ do: z.literal('say-two'), ...two, reason: waiverReason }),
  z.object({ do: z.literal('say-two-no-more'), ...two }),
  z.object({ ...taken, field: z.literal('name'), value: detailValues.name }),
  z.object({ ...taken, field: z.literal('entityType'), value: detailValues.entityType }),
  z.object({ do: z.literal('rename'), id: z.uuid(), name: detailValues.name }),
])

/** The window is not trusted: what it asks is checked before it is looked at. */
export const libraryRequest: z.ZodType<LibraryRequest> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watch'), on: z.boolean() }),
  z.object({ type: z.literal('search'), ask: z.int(), query, file: path.optional() }),
  z.object({ type: z.literal('entities'), query: entityQuery.nullable() }),
  z.object({ type: z.literal('elsewhere'), query: elsewhereQuery.nullable() }),
  z.object({ type: z.literal('claims'), ask: z.int(), words, except: identifier }),
  z.object({ type: z.literal('resting'), ask: z.int(), query: restingQuery }),
  z.object({ type: z.literal('registry'), action: registryAction }),
  z.object({ type: z.literal(['open', 'duplicate', 'trash', 'reveal']), file: path }),
  z.object({ type: z.literal('merge-copies'), file: path, copy: path }),
  z.object({ type: z.literal('rename'), file: path, title: titleValue }),
  z.object({ type: z.literal(['restore', 'delete-for-good']), item: path }),
  z.object({ type: z.literal('tag'), id: z.string().max(64), tags: z.array(words).max(100) }),
  z.object({ type: z.literal('remove-folder'), path }),
  z.object({ type: z.literal('mark-read'), read: z.array(readLetters).max(10_000) }),
  z.object({ type: z.literal(['rebuild', 'add', 'inbox']) }),
])
