import { generateKeyPairSync } from 'node:crypto'
import path from 'node:path'
import type { AtWork } from '../../main/account/at-work'
import { newAccount } from '../../main/account/new-account'
import { createAccountFile } from '../../main/account-file/create'
import { deviceSigner } from '../../main/profile/device-signer'

export const text = 'The clerk said that nobody came.\n\nقالت الشاهدة إنها رأتهم.'

export const analyst = { id: '11111111-0000-4000-8000-000000000000', name: 'Analyst', colour: 1 }

const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)

export const withoutJournal: AtWork = { signerOf: () => signer }

export async function makeFile(folder: string, name: string): Promise<string> {
  const file = path.join(folder, `${name}.attest`)
  const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }]
  const { file: contents } = newAccount({ text, blocks, title: name, meta: {}, warnings: [] }, analyst, signer)
  const made = await createAccountFile(file, contents)
  if (!made.ok) throw new Error(made.error.kind)
  return file
}
