import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Keeper } from '../../../main/keeper/keeper'
import type { ImportRow } from '../../../shared/importing/protocol'
import { atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow, type KeeperWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Alice', colour: 1 }
const documents = new URL('../../fixtures/documents/', import.meta.url)

async function desk(): Promise<{ keeper: Keeper; window: KeeperWindow; folder: string }> {
  const folder = await temporaryFolder()
  const keeper = new Keeper({ author, atWork, library: folder, merging: mergingIn(folder) }, () => undefined)
  onTestFinished(() => keeper.close())
  const window = attachWindow(keeper, 1)
  onTestFinished(() => window.close())
  return { keeper, window, folder }
}

const fixture = (name: string) => new URL(name, documents).pathname

/** The row that is told last once it is in a step. */
async function row(window: KeeperWindow, step: ImportRow['state']['step']): Promise<ImportRow> {
  for (;;) {
    const { rows } = await window.next('imports')
    const found = rows.find(({ state }) => state.step === step)
    if (found) return found
  }
}

const said = { author: '', outlet: '', publishedAt: '', capturedAt: '', url: '', language: '', direction: '' } as const

describe('a document on its way in', () => {
  it('waits until its person has looked at it, and comes in as decided, with what stays out on record', async () => {
    const { keeper, window } = await desk()
    void keeper.import(1, fixture('saved-page.html'))
    const { id, state } = await row(window, 'read')
    expect(state).toMatchObject({ title: 'The night gate three opened', asides: 7, known: null })
    window.send({ type: 'importing', action: { do: 'look', id } })
    const { draft } = await window.next('draft')
    expect(draft).toMatchObject({
      name: 'saved-page.html',
      format: 'html',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const documents = [
      { id, ...said, title: 'Gate three', outlet: 'The Courier', struck: [0, 1, 2, 4], per: 'file' as const },
    ]
    window.send({ type: 'importing', action: { do: 'accept', documents, others: false } })
    const { head, text } = await window.next('opened')
    expect(head).toMatchObject({
      title: 'Gate three',
      meta: { outlet: 'The Courier', importedFrom: 'saved-page.html' },
    })
    expect(head.meta['author']).toBeUndefined()
    expect(text.startsWith('The night gate three opened\n\nShare this story')).toBe(true)
    expect(JSON.parse(head.meta['leftOut'] ?? '')).toEqual([
      [0, 'We use cookies.'],
      [0, 'Home'],
      [0, 'Port'],
      [1, 'By Nadia Orr'],
    ])
  })

  it('is told to be known when its file has come in before, whatever was struck out of it then', async () => {
    const { keeper, window } = await desk()
    void keeper.import(1, fixture('saved-page.html'))
    const { id } = await row(window, 'read')
    const documents = [{ id, ...said, title: 'Gate three', struck: [0], per: 'file' as const }]
    window.send({ type: 'importing', action: { do: 'accept', documents, others: false } })
    await window.next('ready')
    void keeper.import(1, fixture('saved-page.html'))
    expect((await row(window, 'read')).state).toMatchObject({ known: 'Gate three' })
  })

  it('is read again as its person says', async () => {
    const { keeper, window, folder } = await desk()
    const file = path.join(folder, 'quiet.txt')
    await fs.writeFile(file, Uint8Array.from([0xf7, 0xd3, 0xa3, 0x20, 0xd4, 0xc9, 0xc8, 0xcf]))
    void keeper.import(1, file)
    const { id } = await row(window, 'read')
    window.send({ type: 'importing', action: { do: 'choose', id, choices: { encoding: 'koi8-r' } } })
    await row(window, 'read')
    window.send({ type: 'importing', action: { do: 'look', id } })
    expect((await window.next('draft')).draft.text).toBe('Всё тихо')
  })

  it('stays as it was read where it cannot be read otherwise, and says why', async () => {
    const { keeper, window, folder } = await desk()
    const file = path.join(folder, 'quiet.txt')
    await fs.writeFile(file, Uint8Array.from([0xf7, 0xd3, 0xa3, 0x20, 0xd4, 0xc9, 0xc8, 0xcf]))
    void keeper.import(1, file)
    const { id } = await row(window, 'read')
    for (const choices of [{ encoding: 'utf-8' }, { format: 'docx' }] as const) {
      window.send({ type: 'importing', action: { do: 'choose', id, choices } })
      const { state } = await row(window, 'read')
      expect(state).toMatchObject({ title: 'quiet', problem: expect.stringMatching(/^quiet\.txt was not imported/) })
    }
    window.send({ type: 'importing', action: { do: 'look', id } })
    expect((await window.next('draft')).draft.choices).toEqual({})
    expect(window.heard('failed')).toEqual([])
  })

  it('waits where it is named like plain words and looks like posts, of which each thread can become an account', async () => {
    const { keeper, window, folder } = await desk()
    const file = path.join(folder, 'posts.txt')
    await fs.writeFile(file, 'thread,user,text\na,Nadia,One\nb,Idris,Two\na,Omar,Three\n')
    void keeper.import(1, file)
    const { id, state } = await row(window, 'read')
    expect(state).toMatchObject({ warnings: [expect.stringContaining('looks like a table of posts')] })
    window.send({ type: 'importing', action: { do: 'choose', id, choices: { format: 'posts' } } })
    await row(window, 'read')
    const documents = [{ id, ...said, direction: 'rtl', title: 'All', struck: [], per: 'thread' } as const]
    window.send({ type: 'importing', action: { do: 'accept', documents, others: false } })
    const { text, head } = await window.next('opened')
    expect(text).toBe('Idris\n\nTwo')
    expect(head.meta).toMatchObject({ author: 'Idris', direction: 'rtl' })
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.attest')).sort()).toEqual([
      'One.attest',
      'Two.attest',
    ])
  })

  it('comes in at once where it is plain words, and leaves no row behind', async () => {
    const { keeper, window, folder } = await desk()
    const file = path.join(folder, 'notes.txt')
    await fs.writeFile(file, 'The ferry left at six.')
    await keeper.import(1, file)
    expect(await window.next('opened')).toMatchObject({ text: 'The ferry left at six.' })
    expect(window.heard('imports').at(-1)).toEqual({ type: 'imports', rows: [] })
  })

  it('keeps nothing of what is put away', async () => {
    const { keeper, window, folder } = await desk()
    void keeper.import(1, fixture('pandoc.docx'))
    const { id } = await row(window, 'read')
    window.send({ type: 'importing', action: { do: 'drop', ids: [id] } })
    expect(await window.next('imports')).toEqual({ type: 'imports', rows: [] })
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.attest'))).toEqual([])
  })

  it('is one of several: what is broken is told of, and the others come in together', async () => {
    const { keeper, window, folder } = await desk()
    const broken = path.join(folder, 'broken.docx')
    await fs.writeFile(broken, (await fs.readFile(fixture('pandoc.docx'))).subarray(0, 4000))
    await Promise.all(
      [broken, fixture('pandoc.docx'), fixture('saved-page.html')].map((file) => keeper.import(1, file)),
    )
    window.send({ type: 'importing', action: { do: 'accept', documents: [], others: true } })
    await window.next('ready')
    await expect
      .poll(() =>
        window
          .heard('imports')
          .at(-1)
          ?.rows.map(({ state }) => state.step),
      )
      .toEqual(['refused', 'done', 'done'])
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.attest')).sort()).toEqual([
      'The night gate three opened.attest',
      'The quay at night.attest',
    ])
  })
})

describe('a page of the web', () => {
  it('waits to be looked at, and is kept with the way by which it came and what its server said', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/old') return response.writeHead(301, { location: '/gate-three' }).end()
      return response
        .writeHead(200, { 'content-type': 'text/html', etag: '"7"' })
        .end('<h1>Gate three</h1><p>Nobody came.')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    onTestFinished(() => void server.close())
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { window } = await desk()
    window.send({ type: 'importing', action: { do: 'fetch', address: `${address}/old`, allowPrivate: false } })
    expect((await window.next('failed')).sentence).toContain('is in your own network')
    window.send({ type: 'importing', action: { do: 'fetch', address: `${address}/old`, allowPrivate: true } })
    const { id } = await row(window, 'read')
    const documents = [{ id, ...said, title: 'Gate three', struck: [], per: 'file' as const }]
    window.send({ type: 'importing', action: { do: 'accept', documents, others: false } })
    const { head } = await window.next('opened')
    expect(head.meta).toMatchObject({
      fetchedFrom: `${address}/old ${address}/gate-three`,
      importedFrom: 'gate-three.html',
    })
    expect(JSON.parse(head.meta['fetchedHeaders'] ?? '')).toMatchObject({ etag: '"7"' })
  })
})
