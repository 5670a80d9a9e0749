import { createHash } from 'node:crypto'
import path from 'node:path'
import type { AnnotationId } from '../../shared/account/annotation'
import { fileSentence } from '../../shared/account/file-problem'
import { accountIdOf } from '../../shared/account/genesis'
import type { Kind } from '../../shared/account/kind'
import { fail, ok, type Result } from '../../shared/result'
import { readWebAnnotations } from '../../shared/web-annotation/read-collection'
import { webProblemSentences } from '../../shared/web-annotation/reading'
import { ioProblem } from '../account-file/io-problem'
import { openRegularFile } from '../open-regular-file'
import type { OtherOfText } from './compare'

/** In bytes: what holds more characters than are read at once, in any letters, is not read at all. */
const largest = 256_000_000

/** The account for which annotations are read. */
interface Here {
  readonly id: string
  readonly text: string
  /** Whether an annotation is there, deleted or not. */
  has(id: AnnotationId): boolean
}

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
  const { account, annotations, ...rest } = read.value
  // What another program has added to annotations of this account is new here; what came from here is not.
  const isOwn = account === here.id
  const fresh = isOwn ? annotations.filter(({ id }) => !here.has(id)) : annotations
  return ok({
    kind: 'same-text',
    id: isOwn && fresh.length > 0 ? idFor(`added to ${account}`) : account,
    title: name,
    annotations: fresh.length > 0 ? fresh : annotations,
    ...rest,
  })
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
