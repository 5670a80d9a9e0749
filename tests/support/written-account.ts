import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { bringOverInto } from '../../main/merging/bring-over'
import { readWebAnnotationFile } from '../../main/merging/web-annotations'
import type { Command } from '../../shared/account/command'
import { execute } from '../../shared/account/execute'
import { webAnnotations } from '../../shared/web-annotation/writing/collection'
import { exportedOf } from '../fixtures/export-account'
import { temporaryFolder } from './account-file'

export const text = 'The keeper said the lamp was out. The clerk wrote it down.'
export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const [claim, actor, source, pronoun] = [uuid(1), uuid(2), uuid(3), uuid(4)]
export const mona = uuid(90)
const ali = uuid(91)
export const told = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' })

const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const

const made: readonly Command[] = [
  { type: 'annotate', id: claim, kind: 'claim', ranges: [at('the lamp was out')], note: 'Who says so?' },
  { type: 'annotate', id: actor, kind: 'actor', ranges: [at('The clerk')] },
  { type: 'annotate', id: source, kind: 'source', ranges: [at('keeper')] },
  { type: 'annotate', id: pronoun, kind: 'actor', ranges: [at('it down')] },
  { type: 'make-tag', id: uuid(10), kind: 'claim', name: 'Seen / sworn', colour: 'stone' },
  { type: 'tag', id: claim, tag: uuid(10) },
  { type: 'make-entity', id: uuid(20), entityType: 'person', name: 'Salim' },
  { type: 'set-detail', id: source, field: 'entity', value: uuid(20) },
  { type: 'set-detail', id: claim, field: 'statement', value: 'The lamp was out.' },
  { type: 'set-detail', id: pronoun, field: 'entity', value: actor },
  { type: 'set-detail', id: pronoun, field: 'mention', value: 'pronoun' },
  { type: 'set-detail', id: uuid(20), field: 'releaseLabel', value: 'Source A' },
  { type: 'grade', id: uuid(50), target: claim, scale: 'credibility', value: '2', reason: 'Two saw it.' },
  { type: 'grade', id: uuid(51), target: uuid(20), scale: 'reliability', value: 'B' },
  { type: 'link', id: uuid(30), link: 'attributed-to', from: claim, to: source, quotation: 'indirect' },
  { type: 'reply', id: uuid(40), on: claim, text: 'The keeper does.', mentions: [] },
  { type: 'give-verdict', on: claim, verdict: 'dispute', reason: 'It was lit.' },
  { type: 'resolve', on: claim },
]

export type Item = Record<string, unknown>

/** An account with everything that goes out, and the items that it goes out as. */
export function accountWithAll() {
  const doc = new Y.Doc()
  const run = (...commands: readonly Command[]) =>
    expect(execute(doc, text, commands, { person: mona, at: 1 }, null)).toMatchObject({ ok: true })
  run(...made)
  const exported = exportedOf({ doc, text } as Parameters<typeof exportedOf>[0])
  const document = JSON.parse(webAnnotations(exported))
  const items: Item[] = document.first.items
  const item = (id: string) => items.find((one) => one['id'] === `urn:uuid:${id}`) as Item
  return { id: exported.id, text, doc, run, document, items, item }
}

export type Account = ReturnType<typeof accountWithAll>

export async function read(document: object, here: Pick<Account, 'id' | 'text' | 'doc'>) {
  const file = path.join(await temporaryFolder(), 'notes.jsonld')
  await fs.writeFile(file, JSON.stringify(document))
  const result = await readWebAnnotationFile(file, here)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

/** What is left out where a document comes back to the account that it is of. */
export const leftOut = async (account: Account) =>
  (await read(account.document, account)).leftOut.map(({ why, words }) => (words ? `${why} ${words}` : why))

/** Says something of something as another person. */
export const saying = (motivation: string, on: string, ...body: readonly object[]) => ({
  id: `urn:uuid:${uuid(80)}`,
  type: 'Annotation',
  motivation,
  creator: { id: `urn:uuid:${ali}`, type: 'Person', name: 'Ali' },
  body,
  target: `urn:uuid:${on}`,
})

export const other = { id: 'bbb00000-1111-4222-8333-444444444444', text }

/** Another account of the text, into which they have come. */
export async function broughtInto(account: Account) {
  const doc = new Y.Doc()
  const bringing = bringOverInto({ id: other.id, doc }, await read(account.document, { ...other, doc }))
  const commands = [...bringing.commands, ...bringing.notes]
  expect(execute(doc, text, commands, { person: mona, at: 2 }, null)).toMatchObject({ ok: true })
  return { ...other, doc }
}
