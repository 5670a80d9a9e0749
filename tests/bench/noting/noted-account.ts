import { generateKeyPairSync } from 'node:crypto'
import path from 'node:path'
import * as Y from 'yjs'
import { applyUpdates } from '../../../main/account/apply-updates'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import { createBlockWriter } from '../../../main/importing/block-writer'
import { deviceSigner } from '../../../main/profile/device-signer'
import type { Range } from '../../../shared/account/range'
import { accountDocument, fieldKey, mapsOf } from '../../../shared/account/schema'
import type { DetailFields, DetailName } from '../../../shared/tradecraft/details'
import type { GradeValue, LinkType } from '../../../shared/tradecraft/vocabulary'

const owner = { id: 'alice', name: 'Alice', colour: 1 }
const made = { by: owner.id, at: 1_764_000_000_000 }
const people = 200

const sentences = 'The clerk said that nobody came. He had it from “the guard”, who was there. '
const paragraph = sentences.repeat(6)

/** The same each time, so that one run can be compared with the next. */
export const idOf = (what: string, n: number) => `${what}-0000-4000-8000-${String(n).padStart(12, '0')}`

/**
 * An account of which much is noted, and its file: of every five annotations one is a claim, two are actors and two
 * sources; nine of ten are known to be one of 200 people, and nearly all claims are on somebody's word.
 */
export async function notedAccount(folder: string, claims = 10_000): Promise<string> {
  const writer = createBlockWriter()
  for (let n = 0; n < claims; n++) writer.add(paragraph, { type: 'paragraph' })
  const source = writer.finish()
  const account = newAccount({ ...source, title: 'Noted', meta: {}, warnings: [] }, owner, signer())
  const doc = new Y.Doc()
  applyUpdates(doc, account.file.updates)
  doc.transact(() => {
    for (let n = 0; n < people; n++) enter(doc, n)
    source.blocks.forEach(({ start }, n) => {
      note(doc, n, start)
    })
  })
  const updates = [{ document: accountDocument, update: Y.encodeStateAsUpdate(doc) }]
  const file = path.join(folder, 'noted.attest')
  const created = await createAccountFile(file, { ...account.file, updates })
  if (!created.ok) throw new Error(created.error.kind)
  return file
}

const signer = () => deviceSigner(generateKeyPairSync('ed25519').privateKey)

/** One of those that are spoken of. */
function enter(doc: Y.Doc, n: number): void {
  const id = idOf('person', n)
  mapsOf(doc).entities.set(id, { type: 'person', name: `Person ${n}`, ...made })
  if (n % 2 === 0) link(doc, id, 'derived-from', idOf('person', (n * 7 + 1) % people), n)
  if (n % 3 !== 0) grade(doc, id, 'reliability', 'C', n)
}

/** One paragraph's annotations, and what is said of them. */
function note(doc: Y.Doc, n: number, start: number): void {
  const tag = (id: string, kind: string, [from, to]: Range) =>
    mapsOf(doc).annotations.set(id, { kind, ranges: [[start + from, start + to]], ...made })
  const set = <F extends DetailName>(id: string, field: F, value: DetailFields[F]) =>
    mapsOf(doc).fields.set(fieldKey(id, field), value)
  const claim = idOf('claim', n)
  tag(claim, 'claim', [0, 75])
  for (const i of [0, 1]) {
    for (const [kind, from] of [
      ['actor', 80],
      ['source', 230],
    ] as const) {
      const id = idOf(kind, 2 * n + i)
      tag(id, kind, [from + 40 * i, from + 20 + 40 * i])
      if ((2 * n + i) % 10 !== 0) set(id, 'entity', idOf('person', (n * 13 + i) % people))
    }
  }
  set(claim, 'basis', n % 3 === 0 ? 'told' : 'witnessed')
  if (n % 5 === 0) set(claim, 'statement', 'Nobody came, as “the guard” says')
  if (n % 4 === 0) set(claim, 'eventTime', `2026-03-${String(1 + (n % 28)).padStart(2, '0')}`)
  if (n % 20 !== 0) link(doc, claim, 'attributed-to', idOf('source', 2 * n), n)
  if (n % 3 === 0) link(doc, claim, 'attributed-to', idOf('source', 2 * n + 1), n + 100_000)
  if (n % 15 === 0) link(doc, claim, 'relayed-by', idOf('person', n % people), n)
  if (n % 2 === 0) link(doc, claim, 'about', idOf('actor', 2 * n), n)
  if (n % 20 === 0 && n > 0) link(doc, claim, 'same-as', idOf('claim', n - 7), n)
  if (n % 50 === 0 && n > 0) link(doc, claim, 'contradicts', idOf('claim', n - 3), n)
  if (n % 2 === 0) grade(doc, claim, 'credibility', '3', n)
}

const link = (doc: Y.Doc, from: string, type: LinkType, to: string, n: number) =>
  mapsOf(doc).links.set(idOf(type, n), { type, from, to, ...made })

const grade = (doc: Y.Doc, target: string, scale: string, value: GradeValue, n: number) =>
  mapsOf(doc).grades.set(idOf(scale, n), { target, scale, value, replaces: [], ...made })
