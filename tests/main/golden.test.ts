import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { runCommandLine } from '../../main/cli/run'
import { makeExports } from '../../main/exporting/make-exports'
import { importerHere } from '../../main/importing/process/importer-here'
import { temporaryFolder } from '../support/account-file'

// What a released version wrote opens for ever: these files are never made again, and what is expected of them never
// changes. Read once by the command line and once by a reader that knows FORMAT.md and nothing else of Attest.

const golden = path.resolve(import.meta.dirname, '../fixtures/golden')

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

async function attest(...args: string[]) {
  const said = { code: 0, out: '', err: '' }
  said.code = await runCommandLine(args, {
    profile: path.join(await temporaryFolder(), 'profile'),
    env: {},
    fonts: golden,
    cmaps: golden,
    makeExports,
    compactor: path.join(golden, 'compactor.cjs'),
    openImporter: importerHere,
    print: (text) => {
      said.out += text
    },
    remark: (sentence) => {
      said.err += sentence
    },
  })
  return said
}

interface Value {
  readonly kind: string
  readonly ranges: readonly (readonly [number, number])[]
  readonly by: string
  readonly at: number
  readonly note?: string
}

/** FORMAT.md, “Records”: type and payload of each; no damage is expected here. */
function* recordsOf(file: Buffer): Generator<readonly [type: number, payload: Buffer]> {
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at + 8)
    const payload = file.subarray(at + 16, at + 16 + length)
    expect(file.subarray(at, at + 4).toString('hex')).toBe('9e41540a')
    expect([file[at + 5], file.readUInt16LE(at + 6)]).toEqual([1, 0])
    expect(file.readUInt32LE(at + 12)).toBe(crc32(payload, crc32(file.subarray(at + 4, at + 12))))
    yield [file[at + 4] as number, payload]
    at += 16 + length
  }
}

const split = (bytes: Buffer) => {
  const body = 4 + bytes.readUInt32LE(0)
  return [bytes.toString('utf8', 4, body), bytes.subarray(body)] as const
}

/** FORMAT.md from end to end, without a line of main/account-file. */
function readAsDescribed(file: Buffer) {
  const records = [...recordsOf(file)]
  const payloadsOf = (type: number) => records.filter((record) => record[0] === type).map(([, payload]) => payload)
  const [[head], [source]] = [payloadsOf(1), payloadsOf(2)] as [[Buffer], [Buffer]]
  const genesis = JSON.parse(head.toString())
  const [blocks, text] = split(inflateRawSync(source))
  const [header, original] = split(payloadsOf(5)[0] as Buffer)
  const doc = new Y.Doc()
  for (const [name, update] of [...payloadsOf(3), ...payloadsOf(4)].map(split).reverse()) {
    if (name === 'account') Y.applyUpdate(doc, update)
  }
  const [people, made, edited] = ['p', 'a', 'm'].map((name) => doc.getMap(name)) as [
    Y.Map<unknown>,
    Y.Map<Value>,
    Y.Map<unknown>,
  ]
  const annotations = [...made.entries()].map(([id, value]) => {
    const field = (name: string, unedited: unknown) =>
      edited.has(`${id}/${name}`) ? edited.get(`${id}/${name}`) : unedited
    const ranges = field('ranges', value.ranges) as Value['ranges']
    return {
      id,
      kind: field('kind', value.kind),
      ranges,
      quote: ranges.map(([start, end]) => text.toString().slice(start, end)).join(' … '),
      author: (people.get(value.by) as { name: string }).name,
      note: field('note', value.note ?? ''),
      createdAt: new Date(value.at).toISOString(),
      deleted: field('deleted', null),
    }
  })
  const id = Buffer.from(sha256(head), 'hex').subarray(0, 16)
  id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x80, 6)
  id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8)
  return {
    id: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    genesis,
    text: text.toString(),
    blocksAsJson: blocks,
    blocks: JSON.parse(blocks) as { type: string; start: number; end: number }[],
    asset: { ...JSON.parse(header), bytes: inflateRawSync(original) },
    meta: doc.getMap('meta').toJSON(),
    annotations,
  }
}

const withoutLog = /^No history was kept of this account, or all of it was taken out/
const withoutBlocks = /The account is older than the hash of how its text is divided/

describe.each([
  ['account-v1', [withoutLog, withoutBlocks]],
  // With a signed log, compacted once, by two people.
  ['account-v1-log', [withoutBlocks]],
  // With the hashes of its blocks and its original’s name in the genesis.
  ['account-v1-blocks', []],
])('%s.attest', (name, remarks) => {
  const file = path.join(golden, `${name}.attest`)
  const expected = async () => JSON.parse(await fs.readFile(path.join(golden, `${name}.json`), 'utf8'))

  it('shows what it showed when it was made', async () => {
    const { code, out, err } = await attest('show', file, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // Later versions may show more, never less or something else.
    const { log: _, ...shown } = await expected()
    expect(JSON.parse(out)).toMatchObject(shown)
  })

  it('is verified, and of what it was made without it is said so', async () => {
    const { code, err } = await attest('verify', file)
    expect(code).toBe(0)
    expect(err === '').toBe(remarks.length === 0)
    for (const remark of remarks) expect(err).toMatch(remark)
  })

  it('tells the history that it told when it was made', async () => {
    const { log = [] } = await expected()
    expect(JSON.parse((await attest('log', file, '--json')).out).entries).toMatchObject(log)
  })

  it('gives the very text that its hash names', async () => {
    const { out } = await attest('text', file)
    expect(sha256(out)).toBe((await expected()).textSha256)
  })

  it('takes another annotation, and nothing that was written changes', async () => {
    const copy = path.join(await temporaryFolder(), 'copy.attest')
    await fs.copyFile(file, copy)
    const { code, out: id } = await attest('annotate', copy, '--kind', 'source', '--quote', 'The company denies it')
    expect(code).toBe(0)
    const [before, after] = [await fs.readFile(file), await fs.readFile(copy)]
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    const { annotations } = await expected()
    expect(JSON.parse((await attest('show', copy, '--json')).out).annotations).toMatchObject([
      ...annotations,
      { id: id.trim(), kind: 'source', quote: 'The company denies it' },
    ])
  })

  it('is what FORMAT.md says to whoever knows nothing else', async () => {
    const read = readAsDescribed(await fs.readFile(file))
    const { id, textSha256, originalSha256, title, meta, annotations } = await expected()
    expect(read).toMatchObject({ id, genesis: { format: 1, textSha256, originalSha256 }, meta: { title } })
    expect(Object.fromEntries(Object.entries(read.meta).map(([key, value]) => [key, String(value)]))).toEqual({
      ...meta,
      title,
    })
    expect([sha256(read.text), sha256(read.asset.bytes), read.asset.sha256]).toEqual([
      textSha256,
      originalSha256,
      originalSha256,
    ])
    const { bytes: _, ...said } = read.asset
    expect(said).toEqual({ name: 'ferry.md', mediaType: 'text/markdown', sha256: originalSha256 })
    if (read.genesis.blocksSha256) {
      const inOrder = [said.mediaType, said.name, said.sha256].map((value) => JSON.stringify(value))
      const asset = `{"mediaType":${inOrder[0]},"name":${inOrder[1]},"sha256":${inOrder[2]}}`
      expect(read.genesis).toMatchObject({ blocksSha256: sha256(read.blocksAsJson), assetSha256: sha256(asset) })
    }
    const byId = (all: readonly { id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
    const standing = read.annotations.filter(({ deleted }) => !deleted)
    expect(byId(standing)).toEqual(byId(annotations.map((one: object) => ({ ...one, deleted: null }))))
    expect(read.annotations).toHaveLength(standing.length + 1)
  })

  it('divides its text into blocks with only blanks and line breaks between them', async () => {
    const { text, blocks } = readAsDescribed(await fs.readFile(file))
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'quote',
      'item',
      'item',
      ...Array(3).fill('row'),
    ])
    let end = 0
    for (const block of blocks) {
      expect(text.slice(end, block.start)).toMatch(/^\s*$/)
      expect(block.end).toBeGreaterThan(block.start)
      end = block.end
    }
    expect(text.slice(end)).toMatch(/^\s*$/)
  })
})
