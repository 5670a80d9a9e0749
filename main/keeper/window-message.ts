import { z } from 'zod'
import { commands } from '../../shared/account/command-check'
import { replyId } from '../../shared/account/discussion-values'
import { annotationId } from '../../shared/account/values'
import { exportChoices } from '../../shared/exporting/choices'
import { divisions } from '../../shared/importing/division'
import { encodings } from '../../shared/importing/encoding'
import { formatIds } from '../../shared/importing/format'
import { mergeActions, type ToKeeper } from '../../shared/keeper/protocol'
import type { ToLibrary } from '../../shared/library/protocol'
import { sectionKinds } from '../../shared/report/section'
import { serverAddress } from '../../shared/team/invitation'
import { shown } from '../../shared/team/presence'
import { roles } from '../../shared/team/role'
import { textDirections } from '../../shared/text/direction'
import { libraryRequest } from '../library/library-request'
import { handlingValue } from '../library/mark-handling'
import { titleValue } from '../library/retitle'

const account = z.string().max(64)
const seq = z.int().min(0)
const entry = z.string().max(64)
const filter = z.object({ person: z.string().max(64).nullable(), takenAway: z.boolean() })
const moment = z.object({ entry, side: z.literal(['before', 'after']) })

const teamAction = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('share'),
    server: z.string().max(1000),
    certificate: serverAddress.shape.certificate,
    discovery: serverAddress.shape.discovery,
  }),
  z.object({
    do: z.literal('invite'),
    role: z.enum(roles),
    lifetime: z
      .int()
      .min(60_000)
      .max(366 * 86_400_000),
    uses: z.int().min(1).max(10_000),
  }),
  z.object({ do: z.literal('list') }),
  z.object({ do: z.literal('revoke'), invitation: z.string().max(64) }),
  z.object({ do: z.literal('remove'), device: z.string().max(64), closes: z.boolean() }),
  z.object({ do: z.literal('disown'), device: z.string().max(64) }),
  z.object({ do: z.literal(['confirm', 'fetch-original']) }),
  z.object({ do: z.literal('show'), shown: shown.nullable() }),
  z.object({ do: z.literal(['open-kept', 'note-heard']) }),
])

const ids = z.array(z.string().max(64)).max(100_000)
const editionAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept'), ids }),
  z.object({
    do: z.literal('accept-all'),
    outcome: z.literal(['exact', 'moved', 'changed']),
    least: z.literal(['certain', 'nearly certain', 'likely', 'doubtful']),
  }),
  z.object({ do: z.literal('leave'), id: z.string().max(64), left: z.boolean() }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('again') }),
])

const importId = z.int().min(0)
const said = z.string().max(10_000)

const importAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('look'), id: importId }),
  z.object({
    do: z.literal('choose'),
    id: importId,
    choices: z.object({
      format: z.enum(formatIds).exactOptional(),
      encoding: z.enum(encodings).exactOptional(),
      article: z.boolean().exactOptional(),
      password: z.string().max(1000).exactOptional(),
      columns: z
        .object({
          text: said,
          author: said.exactOptional(),
          time: said.exactOptional(),
          url: said.exactOptional(),
          thread: said.exactOptional(),
        })
        .exactOptional(),
    }),
  }),
  z.object({
    do: z.literal('accept'),
    documents: z
      .array(
        z.object({
          id: importId,
          title: titleValue,
          author: said,
          outlet: said,
          publishedAt: said,
          capturedAt: said,
          url: said,
          language: said,
          direction: z.enum(['', ...textDirections]),
          struck: z.array(z.int().min(0)).max(1_000_000),
          per: z.enum(divisions),
        }),
      )
      .max(10_000),
    others: z.boolean(),
  }),
  z.object({ do: z.literal('attachment'), id: importId, index: z.int().min(0) }),
  z.object({ do: z.literal('paste'), html: z.string().max(64_000_000) }),
  z.object({ do: z.literal('fetch'), address: z.string().max(10_000), allowPrivate: z.boolean() }),
  z.object({ do: z.literal('drop'), ids: z.array(importId).max(10_000) }),
])

const report = annotationId

/** What a caret shows of itself is small. */
const caret = z.record(z.string().max(100), z.json()).refine((value) => JSON.stringify(value).length <= 4096)

const reportAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal(['open', 'close']), report }),
  z.object({ do: z.literal('edit'), report, seq, update: z.instanceof(Uint8Array) }),
  z.object({ do: z.literal('show'), report, client: z.int().min(0), caret: caret.nullable() }),
  z.object({ do: z.literal('fill'), report, sections: z.array(z.enum(sectionKinds)).max(100) }),
])

/** The window is not trusted: what it sends is checked before it is looked at. */
export const windowMessage: z.ZodType<ToKeeper | ToLibrary> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run'), account, seq, commands, again: z.boolean().optional() }),
  z.object({ type: z.literal(['undo', 'redo']), account, seq }),
  z.object({ type: z.literal(['retry', 'verify']), account }),
  z.object({ type: z.literal('merge'), account, action: z.enum(mergeActions) }),
  z.object({ type: z.literal('edition'), account, action: editionAction }),
  z.object({ type: z.literal('read'), account, replies: z.array(replyId).max(100_000) }),
  z.object({
    type: z.literal('preview'),
    account,
    number: z.int().min(0),
    wanted: exportChoices.pick({ includes: true, protects: true }).extend({
      report: z.object({ id: annotationId, handling: handlingValue }).optional(),
    }),
  }),
  z.object({ type: z.literal('retitle'), account, title: titleValue }),
  z.object({ type: z.literal('mark-handling'), account, mark: handlingValue }),
  z.object({ type: z.literal('team'), account, action: teamAction }),
  z.object({ type: z.literal('report'), account, action: reportAction }),
  z.object({ type: z.literal('join'), invitation: z.string().max(100_000) }),
  z.object({ type: z.literal('show') }),
  z.object({ type: z.literal('backups'), account }),
  z.object({ type: z.literal('open-backup'), file: z.string().max(4096) }),
  z.object({ type: z.literal('import-again') }),
  z.object({ type: z.literal('importing'), action: importAction }),
  z.object({ type: z.literal(['history-open', 'history-close']), account }),
  z.object({
    type: z.literal('history-page'),
    account,
    filter,
    from: z.int().min(0),
    count: z.int().min(1).max(1000),
  }),
  z.object({ type: z.literal('history-view'), account, moment }),
  z.object({ type: z.literal('library'), request: libraryRequest }),
  z.object({ type: z.literal('import-text'), text: z.string().max(64_000_000) }),
])
