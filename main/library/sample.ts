import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Command } from '../../shared/account/command'
import { fieldValues } from '../../shared/account/values'
import { findQuote } from '../../shared/text/quote'
import type { AtWork } from '../account/at-work'
import { OpenAccount } from '../account/open-account'

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
 * Tags the sample account as an example of the craft.
 * @param folder where `sample-annotations.json` is
 */
export async function tagSample(file: string, folder: string, atWork: AtWork): Promise<void> {
  const read = tags.parse(JSON.parse(await fs.readFile(path.join(folder, 'sample-annotations.json'), 'utf8')))
  const account = await OpenAccount.open(file, atWork)
  if (!account.ok) return
  const { text } = account.value.source
  const done = account.value.run(
    read.flatMap((tag) => annotateSample(text, tag)),
    sampleAuthor,
  )
  if (done.ok) await done.value.saved
  await account.value.close()
}

function annotateSample(text: string, { kind, quote, occurrence = 1, note }: z.infer<typeof tags>[number]): Command[] {
  const start = findQuote(text, quote)[occurrence - 1]
  if (start === undefined) return []
  return [{ type: 'annotate', id: randomUUID(), kind, ranges: [[start, start + quote.length]], note }]
}
