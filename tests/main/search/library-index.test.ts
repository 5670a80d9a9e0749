import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanFolder } from '../../../main/library/scan-folder'
import { LibraryIndex } from '../../../main/search/library-index'
import { temporaryFolder } from '../../support/account-file'
import { indexOf, paragraph, queryWords, tagIn, writeAccount } from '../../support/library'

const everything = { accounts: 100, hits: 1000, counted: 10_000, countedInAll: 100_000 }

const all = (index: LibraryIndex, words: string) =>
  index.search(
    { words },
    index.accounts.map(({ file }) => file),
    everything,
  )

type Change =
  | { readonly type: 'write'; readonly name: string; readonly paragraphs: readonly string[] }
  | { readonly type: 'remove' | 'tag' | 'damage'; readonly name: string }
  | { readonly type: 'move' | 'copy'; readonly name: string; readonly to: string }

const name = fc.constantFrom('a', 'b', 'deep/c')
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      name,
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('remove' as const, 'damage' as const), name }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('tag' as const), name }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('move' as const, 'copy' as const), name, to: name }) },
)

async function apply(folder: string, change: Change): Promise<void> {
  const at = (name: string) => path.join(folder, `${name}.attest`)
  const file = at(change.name)
  const there = await fs.access(file).then(
    () => true,
    () => false,
  )
  if (change.type === 'write') {
    await fs.rm(file, { force: true })
    await writeAccount(file, change.paragraphs)
  } else if (!there) return
  else if (change.type === 'remove') await fs.rm(file)
  else if (change.type === 'damage') await fs.truncate(file, 40)
  else if (change.type === 'tag')
    await tagIn(file, { kind: 'actor', at: [0, 1], note: `noted ${change.name}` }).catch(() => undefined)
  else if ('to' in change && change.to !== change.name) {
    await fs.mkdir(path.dirname(at(change.to)), { recursive: true })
    await (change.type === 'move' ? fs.rename : fs.copyFile)(file, at(change.to))
  }
}

describe('the index of the library', () => {
  it('is the same whether it followed every change or is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), queryWords, async (changes, query) => {
        const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
        const followed = new LibraryIndex(kept)
        for (const one of changes) {
          await apply(folder, one)
          await followed.refresh(await scanFolder(folder))
        }
        const fresh = await indexOf(folder, await temporaryFolder())
        const reopened = await indexOf(folder, kept)
        for (const words of [query, 'noted']) {
          expect(all(followed, words)).toEqual(all(fresh, words))
          expect(all(reopened, words)).toEqual(all(fresh, words))
        }
        expect(followed.accounts).toEqual(fresh.accounts)
        expect(reopened.accounts).toEqual(fresh.accounts)
      }),
      { numRuns: 25 },
    )
  })

  it('says how far it has come, and reads nothing that it has read', async () => {
    const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
    for (const one of ['a', 'b', 'c']) await writeAccount(path.join(folder, `${one}.attest`), ['The ferry.'])
    const said: string[] = []
    const index = new LibraryIndex(kept)
    const refresh = async (one: LibraryIndex) =>
      one.refresh(await scanFolder(folder), (done, total) => said.push(`${done} of ${total}`))
    expect(await refresh(index)).toBe(true)
    expect(said).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3'])
    expect(await refresh(index)).toBe(false)
    await refresh(new LibraryIndex(kept))
    expect(said).toHaveLength(4)
    await tagIn(path.join(folder, 'b.attest'), { kind: 'claim', at: 'ferry' })
    expect(await refresh(index)).toBe(true)
    expect(said.slice(4)).toEqual(['0 of 1', '1 of 1'])
    await fs.rm(kept, { recursive: true })
    expect(await refresh(index)).toBe(true)
    expect(said.slice(6)).toEqual(['0 of 3', '1 of 3', '2 of 3', '3 of 3'])
    expect(all(index, 'ferry').count).toBe(4)
  })

  it.each(['empty', 'cut short', 'from another version', 'no index at all'])(
    'does without an entry that is %s',
    async (how) => {
      const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
      await writeAccount(path.join(folder, 'a.attest'), ['The ferry left.'])
      await indexOf(folder, kept)
      for (const file of await fs.readdir(kept)) {
        const bytes = await fs.readFile(path.join(kept, file))
        const after = { empty: bytes.subarray(0, 0), 'cut short': bytes.subarray(0, bytes.length / 2) }[how]
        if (how === 'from another version') bytes[file.endsWith('.text') ? 4 : bytes.indexOf('1')] = 0x39
        await fs.writeFile(path.join(kept, file), after ?? (how === 'no index at all' ? 'hello' : bytes))
      }
      const index = await indexOf(folder, kept)
      expect(all(index, 'ferry').count).toBe(1)
    },
  )

  it('keeps nothing of an account that is gone', async () => {
    const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
    const file = await writeAccount(path.join(folder, 'a.attest'), ['The ferry left.'])
    const index = await indexOf(folder, kept)
    expect(await fs.readdir(kept)).toHaveLength(2)
    await fs.rm(file)
    await index.refresh(await scanFolder(folder))
    expect(await fs.readdir(kept)).toEqual([])
    expect(all(index, 'ferry').count).toBe(0)
  })

  it('keeps nothing of the last account of all, gone before it was made', async () => {
    const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
    const file = await writeAccount(path.join(folder, 'a.attest'), ['The ferry left.'])
    await indexOf(folder, kept)
    await fs.rm(file)
    await indexOf(folder, kept)
    expect(await fs.readdir(kept)).toEqual([])
  })

  it('finds once what two copies of an account share, and everything that only one of them has', async () => {
    const [folder, kept] = [await temporaryFolder(), await temporaryFolder()]
    const file = await writeAccount(path.join(folder, 'a.attest'), ['The ferry left.'])
    await tagIn(file, { kind: 'claim', at: 'ferry' })
    await fs.copyFile(file, path.join(folder, 'a (conflicted copy).attest'))
    await tagIn(path.join(folder, 'a (conflicted copy).attest'), { kind: 'actor', at: 'The ferry' })
    const index = await indexOf(folder, kept)
    const files = ['a.attest', 'a (conflicted copy).attest'].map((name) => path.join(folder, name))
    const { groups } = index.search({ words: 'ferry' }, files)
    expect(groups.map(({ file, hits }) => [path.basename(file), hits.map(({ type }) => type)])).toEqual([
      ['a.attest', ['passage', 'annotation']],
      ['a (conflicted copy).attest', ['annotation']],
    ])
  })
})

describe('looking through a folder', () => {
  it('finds account files in it and deeper down, and nothing hidden', async () => {
    const folder = await temporaryFolder()
    for (const file of [
      'a.attest',
      'b.ATTEST',
      'c.txt',
      '.d.attest',
      '.attest-trash/x/e.attest',
      'f/g/h.attest',
      'i.attest/j.txt',
    ]) {
      await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await fs.writeFile(path.join(folder, file), '')
    }
    await fs.symlink(folder, path.join(folder, 'f', 'round.attest'))
    const found = await scanFolder(folder)
    expect(found.map(({ file }) => path.relative(folder, file))).toEqual(['a.attest', 'b.ATTEST', 'f/g/h.attest'])
  })
})
