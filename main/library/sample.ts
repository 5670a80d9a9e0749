import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Command } from '../../shared/account/command'
import { fileSentence } from '../../shared/account/file-problem'
import { fieldValues } from '../../shared/account/values'
import { fail, ok, type Result } from '../../shared/result'
import { findQuote } from '../../shared/text/quote'
import { OpenAccount } from '../account/open-account'
import { readDocument } from '../importing/read-document'
import { addToLibrary } from './library'

const tags = z.array(
  z.object({
    kind: fieldValues.kind,
    quote: z.string(),
    occurrence: z.int().min(1).optional(),
    note: z.string().optional(),
  }),
)

/** Who has tagged the sample, in every copy of it. */
const sampleAuthor = { id: '5a3b1c9e-0000-4000-8000-000000000001', name: 'Attest sample', colour: 2 }

/**
 * Puts a fresh copy of the sample account into the library, tagged as an example of the craft.
 * @param folder where `sample.md` and `sample-annotations.json` are
 */
export async function addSample(folder: string, library: string, ownerKey: string): Promise<Result<string, string>> {
  const document = await readDocument(path.join(folder, 'sample.md'))
  if (!document.ok) return document
  const { meta, ...material } = document.value
  const made = await addToLibrary(library, { ...material, meta: { ...meta, importedFrom: undefined } }, ownerKey)
  if (!made.ok) return fail(fileSentence(made.error, library))
  const account = await OpenAccount.open(made.value)
  if (!account.ok) return fail(fileSentence(account.error, path.basename(made.value)))
  const read = tags.parse(JSON.parse(await fs.readFile(path.join(folder, 'sample-annotations.json'), 'utf8')))
  const done = account.value.run(
    read.flatMap((tag) => annotateSample(account.value.source.text, tag)),
    sampleAuthor,
  )
  if (done.ok) await done.value.saved
  await account.value.close()
  return ok(made.value)
}

function annotateSample(text: string, { kind, quote, occurrence = 1, note }: z.infer<typeof tags>[number]): Command[] {
  const start = findQuote(text, quote)[occurrence - 1]
  if (start === undefined) return []
  return [{ type: 'annotate', id: randomUUID(), kind, ranges: [[start, start + quote.length]], note }]
}
