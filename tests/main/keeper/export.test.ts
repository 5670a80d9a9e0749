import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { newAccount } from '../../../main/account/new-account'
import { createAccountFile } from '../../../main/account-file/create'
import type { Exporter } from '../../../main/exporting/export-job'
import { makeExports } from '../../../main/exporting/make-exports'
import type { FileProgress } from '../../../main/exporting/write-exports'
import { exportFor, originalNameOf } from '../../../main/keeper/export-for'
import { Keeper } from '../../../main/keeper/keeper'
import { usualIncludes } from '../../../shared/exporting/includes'
import { ok } from '../../../shared/result'
import { alice, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const text = 'The clerk said that nobody came.'

async function atWorkOn(makeExports?: Exporter) {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'sample.attest')
  const bytes = new TextEncoder().encode('as it was captured')
  const original = { bytes, name: 'statement.eml', mediaType: 'message/rfc822' }
  const blocks = [{ type: 'paragraph', start: 0, end: text.length }] as const
  const material = { text, blocks, title: 'Sample', meta: {}, original, warnings: [] }
  await createAccountFile(file, newAccount(material, alice, atWork.signerOf('alice')).file)
  const setting = { author: alice, atWork, library: folder, merging: mergingIn(folder) }
  const keeper = new Keeper({ ...setting, ...(makeExports && { makeExports }) }, () => undefined)
  const window = attachWindow(keeper, 1)
  onTestFinished(async () => {
    window.close()
    await keeper.close()
  })
  await keeper.open(1, file)
  const { head } = await window.next('opened')
  await window.next('ready')
  return { keeper, window, account: head.id, at: (name: string) => path.join(folder, name) }
}

const wanted = (...outputs: readonly ('html' | 'txt' | 'original')[]) => ({
  outputs: outputs.map((kind) => ({ kind, name: kind })),
  includes: { ...usualIncludes, history: true, original: true },
  protects: true,
})

it('an account is written with the history from its file and the document it was made from', async () => {
  const { keeper, at } = await atWorkOn()
  expect(await originalNameOf(keeper.inView(1))).toEqual({ original: 'statement.eml' })
  const told: FileProgress[] = []
  const files = [at('a.txt'), at('a.original.eml')]
  expect(await exportFor(keeper, 1, { ...wanted('txt', 'original'), files }, (one) => told.push(one))).toEqual({
    replaced: 0,
  })
  expect(told.map(({ is }) => is)).toEqual(['being-made', 'written', 'being-made', 'written'])
  expect(await fs.readFile(at('a.txt'), 'utf8')).toContain('Alice named the account “Sample”')
  expect(await fs.readFile(at('a.original.eml'), 'utf8')).toBe('as it was captured')
})

it('an export that is broken off ends what makes it, and keeps what is written', async () => {
  let ended = false
  const { keeper, at } = await atWorkOn(async function* (_, signal) {
    try {
      yield { contents: ok(new Uint8Array(3)), replaced: 0, partsLeft: [], isWhole: true, standing: [] }
      await new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)))
    } finally {
      ended = true
    }
  })
  const files = [at('a.txt'), at('a.html')]
  const answer = exportFor(keeper, 1, { ...wanted('txt', 'html'), files }, ({ file, is }) => {
    if (file === 1 && is === 'being-made') setImmediate(() => keeper.exports.breakOff(1))
  })
  expect(await answer).toEqual({})
  expect(ended).toBe(true)
  expect((await fs.readdir(at('.'))).filter((name) => name.startsWith('a.'))).toEqual(['a.txt'])
})

it('a window is told the preview that it asked for last', async () => {
  const { window, account } = await atWorkOn(async function* (job, signal) {
    // The one that is to be protected takes for ever.
    if (job.wanted.protects)
      await new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)))
    yield* makeExports(job)
  })
  for (const [number, protects] of [true, false].entries())
    window.send({ type: 'preview', account, number, wanted: { includes: usualIncludes, protects } })
  const { number, preview } = await window.next('preview')
  expect(number).toBe(1)
  expect(preview).toMatchObject({ ok: true, isWhole: true, html: expect.stringContaining(text) })
  expect(window.heard('preview')).toHaveLength(1)
})

it('no preview is made of an account that is not in view', async () => {
  const { window, account } = await atWorkOn()
  window.send({ type: 'preview', account: 'another', number: 0, wanted: { includes: usualIncludes, protects: true } })
  window.send({ type: 'preview', account, number: 1, wanted: { includes: usualIncludes, protects: true } })
  expect((await window.next('preview')).number).toBe(1)
})
