import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import type { ExportJob, Made, OutputKind } from '../../../main/exporting/export-job'
import { makeExports } from '../../../main/exporting/make-exports'
import { type FileProgress, writeExports } from '../../../main/exporting/write-exports'
import { plainTextBlocks } from '../../../main/importing/plain-text/plain-text-blocks'
import type { Genesis } from '../../../shared/account/genesis'
import { usualIncludes } from '../../../shared/exporting/includes'
import { fail, ok } from '../../../shared/result'
import { nothingElsewhere } from '../../../shared/tradecraft/elsewhere'
import { temporaryFolder } from '../../support/account-file'
import { Noted } from '../../support/noted'
import { mountSmallDisk } from '../../support/small-disk'

const text = 'Reem Qasim said that two trucks left.'

function job(names: readonly (readonly [OutputKind, string])[], protects = true): ExportJob {
  const noted = new Noted(text)
  noted.tagWords('source', 's', 'Reem Qasim')
  noted.set('s', 'releaseLabel', 'a port official')
  return {
    id: 'acc00000-1111-8222-8333-444444444444',
    file: '/nowhere/account.attest',
    genesis: { textSha256: 'ab12'.repeat(16) } as Genesis,
    source: { text, blocks: plainTextBlocks(text) },
    state: Y.encodeStateAsUpdate(noted.doc),
    elsewhere: nothingElsewhere,
    fonts: '',
    cmaps: '',
    wanted: { outputs: names.map(([kind, name]) => ({ kind, name })), includes: usualIncludes, protects },
  }
}

async function write(made: AsyncIterable<Made>, files: readonly string[], signal = new AbortController().signal) {
  const told: FileProgress[] = []
  const written = await writeExports(made, files, (progress) => told.push(progress), signal)
  return { told, written }
}

describe('an export of several forms', () => {
  it('is written one after the other, and told so', async () => {
    const folder = await temporaryFolder()
    const files = ['a.html', 'a.docx', 'a.jsonld'].map((name) => path.join(folder, name))
    const outputs = [
      ['html', 'a.html'],
      ['docx', 'a.docx'],
      ['jsonld', 'a.jsonld'],
    ] as const
    const { told, written } = await write(makeExports(job(outputs)), files)
    expect(told).toEqual([
      { file: 0, is: 'being-made' },
      { file: 0, is: 'written' },
      { file: 1, is: 'being-made' },
      { file: 1, is: 'written' },
      { file: 2, is: 'being-made' },
      { file: 2, is: 'written' },
    ])
    expect(written).toEqual({ sources: 1 })
    expect((await fs.readdir(folder)).sort()).toEqual(['a.docx', 'a.html', 'a.jsonld'])
    for (const file of [files[0], files[2]]) expect(await fs.readFile(file as string, 'utf8')).not.toContain('Reem')
  })

  it('is written but for what has no place, what cannot be made, and what would name somebody protected', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => void vi.restoreAllMocks())
    const folder = await temporaryFolder()
    const outputs = [
      ['html', 'a.html'],
      ['original', 'a.original'],
      ['md', 'Reem Qasim.md'],
      ['print', 'a.pdf'],
      ['txt', 'a.txt'],
    ] as const
    const files = ['no/such/a.html', 'a.original', 'Reem Qasim.md', 'a.page.html', 'a.txt'].map((name) =>
      path.join(folder, name),
    )
    const { told } = await write(makeExports(job(outputs)), files)
    expect(told.filter(({ is }) => is !== 'being-made')).toEqual([
      { file: 0, is: 'failed', sentence: expect.stringContaining('its folder does not exist') },
      { file: 1, is: 'failed', sentence: expect.stringContaining('may name the sources that are protected') },
      { file: 2, is: 'failed', sentence: expect.stringContaining('choose another name') },
      // Its fonts are nowhere.
      { file: 3, is: 'failed', sentence: expect.stringContaining('could not be made') },
      { file: 4, is: 'written' },
    ])
    expect(await fs.readdir(folder)).toEqual(['a.txt'])
  })

  it.runIf(process.platform === 'linux')('goes on after a disk that is full', async () => {
    const folder = await temporaryFolder()
    const outputs = [
      ['html', 'full'],
      ['txt', 'a.txt'],
    ] as const
    const { told } = await write(makeExports(job(outputs)), ['/dev/full', path.join(folder, 'a.txt')])
    expect(told).toContainEqual({ file: 0, is: 'failed', sentence: expect.stringContaining('disk is full') })
    expect(told).toContainEqual({ file: 1, is: 'written' })
  })

  it('that says it has a history which cannot be read writes nothing, and says why', async () => {
    const folder = await temporaryFolder()
    const wanted = job([['html', 'a.html']])
    const made = makeExports({ ...wanted, wanted: { ...wanted.wanted, includes: { ...usualIncludes, history: true } } })
    const { told } = await write(made, [path.join(folder, 'a.html')])
    expect(told[1]).toEqual({
      file: 0,
      is: 'failed',
      sentence: expect.stringContaining('The history could not be read'),
    })
    expect(await fs.readdir(folder)).toEqual([])
  })

  it('leaves nothing of what was being written when it is broken off, and what was there before as it was', async () => {
    const folder = await temporaryFolder()
    const files = ['a.html', 'b.html', 'c.html'].map((name) => path.join(folder, name))
    await fs.writeFile(files[1] as string, 'before')
    const controller = new AbortController()
    async function* made(): AsyncGenerator<Made> {
      const large = ok(new Uint8Array(64_000_000))
      yield { contents: ok(new Uint8Array(1)), replaced: 0, partsLeft: [], isWhole: true, standing: [] }
      yield { contents: large, replaced: 0, partsLeft: [], isWhole: true, standing: [] }
      yield { contents: fail('never asked for'), replaced: 0, partsLeft: [], isWhole: true, standing: [] }
    }
    const told: FileProgress[] = []
    const writing = writeExports(
      made(),
      files,
      (progress) => {
        told.push(progress)
        // The draft of the second is being written by then.
        if (progress.file === 1) setImmediate(() => setImmediate(() => controller.abort()))
      },
      controller.signal,
    )
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    expect(told.at(-1)).toEqual({ file: 1, is: 'being-made' })
    expect((await fs.readdir(folder)).sort()).toEqual(['a.html', 'b.html'])
    expect(await fs.readFile(files[1] as string, 'utf8')).toBe('before')
  })
})

describe('a preview', () => {
  const previewOf = async (wanted: ExportJob) => {
    for await (const made of makeExports(wanted)) return made
    throw new Error('nothing was made')
  }

  it('is all of a short account, and the first pages of a long one', async () => {
    const short = job([['preview', '']])
    expect(await previewOf(short)).toMatchObject({ isWhole: true, replaced: 1 })
    const words = `${text}\n\n${'He did not see it. '.repeat(60)}`.repeat(100)
    const made = await previewOf({ ...short, source: { text: words, blocks: plainTextBlocks(words) } })
    expect(made).toMatchObject({ isWhole: false, replaced: 1 })
    const html = made.contents.ok ? new TextDecoder().decode(made.contents.value) : ''
    expect(html).toContain('He did not see it.')
    expect(html).not.toContain('Reem')
    expect(html.length).toBeLessThan(60_000)
  })

  it('onto a disk that is full or read-only leaves no file and no part of one, whatever the form', async ({ skip }) => {
    const disk = mountSmallDisk(path.join(await temporaryFolder(), 'disk'), '64k')
    if (!disk) return skip('only root may mount a disk')
    onTestFinished(() => disk.remove())
    const kinds = ['html', 'docx', 'md', 'txt', 'xlsx', 'csv', 'jsonl', 'jsonld'] as const
    const outputs = kinds.map((kind) => [kind, `a.${kind}`] as const)
    const files = kinds.map((kind) => path.join(disk.folder, `a.${kind}`))
    const failed = async () =>
      (await write(makeExports(job(outputs)), files)).told.flatMap((one) => (one.is === 'failed' ? [one.sentence] : []))
    await fs.writeFile(path.join(disk.folder, 'filling'), Buffer.alloc(2 ** 16)).catch(() => undefined)
    expect(await failed()).toEqual(kinds.map(() => expect.stringContaining('disk is full')))
    expect(await fs.readdir(disk.folder)).toEqual(['filling'])
    disk.setReadOnly(true)
    expect(await failed()).toHaveLength(kinds.length)
    disk.setReadOnly(false)
    await fs.rm(path.join(disk.folder, 'filling'))
    // A small form may find room where a large one does not.
    expect((await write(makeExports(job([['txt', 'a.txt']])), [path.join(disk.folder, 'a.txt')])).told.at(-1)).toEqual({
      file: 0,
      is: 'written',
    })
  })
})
