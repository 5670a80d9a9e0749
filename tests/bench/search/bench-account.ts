import { generateKeyPairSync } from 'node:crypto'
import * as Y from 'yjs'
import { applyUpdates } from '../../../main/account/apply-updates'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { createBlockWriter } from '../../../main/importing/block-writer'
import { deviceSigner } from '../../../main/profile/device-signer'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { kinds } from '../../../shared/account/kind'
import { accountDocument, mapsOf } from '../../../shared/account/schema'

/** The same numbers each time, so that one run can be compared with the next. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 2 ** 24
  }
}

const owner = { id: 'alice', name: 'Alice', colour: 1 }
const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)

const syllables = {
  english: ['ca', 'ter', 'ing', 'lo', 'mer', 'st', 'an', 'de', 'bar', 'quo', 'ri', 'sen', 'tu', 'ple', 'wh', 'al'],
  arabic: ['قا', 'مِ', 'دين', 'ها', 'رَ', 'سو', 'لُ', 'شا', 'ما', 'عِي', 'بَ', 'تي', 'كُ', 'نَا', 'جَ', 'فِي'],
}

/** Words of two to four syllables, the first of them far more often than the last, as in any language. */
function words(language: keyof typeof syllables, random: () => number): () => string {
  const parts = syllables[language]
  const all = Array.from({ length: 4000 }, () => {
    const length = 2 + Math.floor(random() * 3)
    return Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('')
  })
  return () => all[Math.floor(all.length ** random()) - 1] ?? ''
}

export interface BenchAccount {
  readonly language: keyof typeof syllables
  /** In UTF-16 code units. */
  readonly length: number
  readonly annotations: number
  /** Put somewhere into the text. */
  readonly says: string
  readonly seed: number
}

/** Writes an account of that length, tagged by four people. */
export async function writeBenchAccount(file: string, { language, length, annotations, says, seed }: BenchAccount) {
  const random = createRandom(seed)
  const word = words(language, random)
  const writer = createBlockWriter()
  for (let written = 0, said = false; written < length; ) {
    const paragraph = Array.from({ length: 20 + Math.floor(random() * 100) }, word)
    if (!said && written > length / 2) paragraph[5] = says
    said ||= written > length / 2
    const text = `${paragraph.join(' ')}.`
    writer.add(text, { type: 'paragraph' })
    written += text.length + 2
  }
  const source = writer.finish()
  const account = newAccount({ ...source, title: `Account ${seed}`, meta: {}, warnings: [] }, owner, signer)
  const doc = new Y.Doc()
  applyUpdates(doc, account.file.updates)
  for (const [i, name] of ['Alice', 'Bob', 'Carol', 'Dana'].entries()) {
    mapsOf(doc).people.set(name, { name, colour: 1 })
    const commands = Array.from({ length: annotations / 4 }, (_, j): Command => {
      const start = Math.floor(random() * (source.text.length - 300))
      const id = `${String(seed).padStart(8, '0')}-000${i}-4000-8000-${String(j).padStart(12, '0')}`
      const kind = kinds[j % 3] ?? 'claim'
      return { type: 'annotate', id, kind, ranges: [[start, start + 20 + Math.floor(random() * 200)]], note: word() }
    })
    execute(doc, source.text, commands, { person: name, at: 1_700_000_000_000 }, 'bench')
  }
  const updates = [{ document: accountDocument, update: Y.encodeStateAsUpdate(doc) }]
  const made = await createAccountFile(file, { ...account.file, updates })
  if (!made.ok) throw new Error(made.error.kind)
}
