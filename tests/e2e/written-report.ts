import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import { encodeUpdate } from '../../main/account-file/payloads'
import { encodeRecord, recordTypes } from '../../main/account-file/record'
import { reportDocument } from '../../shared/account/schema'
import type { Desk } from './app'

/** Begins a report on the command line; resolves to its id. */
export async function beginReport(desk: Desk, file: string, title: string): Promise<string> {
  const { code, out, err } = await desk.attest('report', 'new', file, '--title', title, '--author', 'Mira')
  if (code !== 0) throw new Error(err)
  return out.trim()
}

/** Writes into a report what some other program might. */
export async function writeInto(file: string, report: string, write: (root: Y.XmlText) => void): Promise<void> {
  const doc = new Y.Doc()
  doc.transact(() => write(doc.get('root', Y.XmlText)))
  const payload = encodeUpdate({ document: reportDocument(report), update: Y.encodeStateAsUpdate(doc) })
  await fs.appendFile(file, encodeRecord({ type: recordTypes.update, payload }))
}
