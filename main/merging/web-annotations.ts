import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { accountIdOf } from '../../shared/account/genesis'
import type { Kind } from '../../shared/account/kind'
import { mapsOf } from '../../shared/account/schema'
import { fail, ok, type Result } from '../../shared/result'
import { readWebAnnotations } from '../../shared/web-annotation/reading/collection'
import { type WebReading, webProblemSentences } from '../../shared/web-annotation/reading/reading'
import { ioProblem } from '../account-file/io-problem'
import { openRegularFile } from '../open-regular-file'
import { idIn } from './bring-over'
import type { OtherOfText } from './compare'
import { type Here, notAdded } from './not-added'

/** In bytes: what holds more characters than are read at once, in any letters, is not read at all. */
const largest = 256_000_000

/** As accounts are told from other files: by their name, since neither can be opened as the other. */
export const isWebAnnotationFile = (file: string): boolean => /\.json(ld)?$/i.test(file)

/**
 * Annotations of the W3C's model, as those of another account of the same text: they come in as such do.
 * @param kind what those are that are said to be neither claim, actor nor source; without it they are left out
 * @returns a sentence where none can be read
 */
export async function readWebAnnotationFile(
  file: string,
  here: Here,
  kind?: Kind,
): Promise<Result<OtherOfText, string>> {
  const name = path.basename(file)
  const json = await readText(file).catch((error: unknown) => ioProblem(error))
  if (json === undefined) return fail(`“${name}” ${webProblemSentences['too-large']}`)
  if (typeof json !== 'string') return fail(fileSentence(json, name))
  const read = readWebAnnotations(json.replace(/^\uFEFF/, ''), { text: here.text, kind, idFor, now: Date.now() })
  if (!read.ok) return fail(`“${name}” ${webProblemSentences[read.error.kind]}`)
  return ok(toBring(read.value, here, name))
}

function toBring(reading: WebReading, here: Here, title: string): OtherOfText {
  const { account, annotations, leftOut, ...rest } = reading
  const bringId = idIn(here.id)
  const idHere = (id: string) => bringId({ account, id })
  // Of a copy of this account only what is not here is brought over: to the rest nothing is added.
  const { annotations: there } = mapsOf(here.doc)
  const fresh = account === here.id ? annotations.filter(({ id }) => !there.has(id)) : annotations
  const brought = new Set(fresh.map(({ id }) => id))
  return {
    kind: 'same-text',
    ...{ id: account, title, ...rest },
    annotations: fresh.length > 0 ? fresh : annotations,
    leftOut: [...leftOut, ...notAdded(reading, here, idHere, (id) => brought.has(id))],
  }
}

/** Undefined where it is too large. */
async function readText(file: string): Promise<string | undefined> {
  const handle = await openRegularFile(file)
  try {
    const { size } = await handle.stat()
    return size > largest ? undefined : await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

const idFor = (name: string): string => accountIdOf(createHash('sha256').update(`named ${name}`).digest())
