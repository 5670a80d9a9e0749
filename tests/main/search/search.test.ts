import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlockWriter } from '../../../main/importing/block-writer'
import { foldedText } from '../../../main/search/folded-text'
import { findUnits } from '../../../main/search/haystack'
import type { Hit, SearchQuery, SearchResults } from '../../../shared/library/search'
import { readTerms } from '../../../shared/library/terms'
import { fold } from '../../../shared/text/fold'
import { temporaryFolder } from '../../support/account-file'
import { foldingText } from '../../support/folding'
import { indexOf, paragraph, queryWords, tagIn, writeAccount } from '../../support/library'
import { hasWords } from './naive-search'

const everything = { accounts: 100, hits: 1000, counted: 10_000, countedInAll: 100_000 }

async function libraryOf(accounts: Readonly<Record<string, readonly string[]>>) {
  const folder = await temporaryFolder()
  for (const [name, paragraphs] of Object.entries(accounts))
    await writeAccount(path.join(folder, `${name}.attest`), paragraphs)
  const at = (name: string) => path.join(folder, `${name}.attest`)
  const search = async (query: string | SearchQuery): Promise<SearchResults> => {
    const index = await indexOf(folder, path.join(folder, '.index'))
    const files = index.accounts.map(({ file }) => file)
    return index.search(typeof query === 'string' ? { words: query } : query, files, everything)
  }
  return { at, search, folder }
}

const saidBy = ({ excerpt: { text, marks } }: Hit) => marks.map((mark) => text.slice(...mark))

describe('a search over all accounts', () => {
  it('finds the paragraphs that a reader would, one by one', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), queryWords, (paragraphs, query) => {
        const writer = createBlockWriter()
        for (const words of paragraphs) writer.add(words, { type: 'paragraph' })
        const source = writer.finish()
        const { paragraphs: haystack } = foldedText(source, fold(source.text))
        const expected = source.blocks.flatMap(({ start, end }, i) =>
          hasWords(source.text.slice(start, end), query) ? i : [],
        )
        expect(findUnits(haystack, readTerms(query), 1000)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows the words of the account itself, and says where they stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), queryWords, async (paragraphs, query) => {
        const { search } = await libraryOf({ a: paragraphs })
        const { groups, count } = await search(query)
        expect(count).toBe(paragraphs.filter((words) => hasWords(words, query)).length)
        const writer = createBlockWriter()
        for (const words of paragraphs) writer.add(words, { type: 'paragraph' })
        const { text } = writer.finish()
        for (const hit of groups.flatMap((group) => group.hits)) {
          if (hit.type !== 'passage') throw new Error(hit.type)
          const first = fold(text.slice(...hit.range)).text
          expect(readTerms(query).some((term) => first.includes(term.text))).toBe(true)
          expect(text).toContain(hit.excerpt.text)
          // Where one word looked for begins another, the longer is marked.
          expect(fold(saidBy(hit)[0] ?? '').text.startsWith(first)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('marks every word looked for in what it shows, and cuts long paragraphs between words', async () => {
    const filler = 'Nobody on the quay could say what the boats had carried that night. '.repeat(400)
    const { search } = await libraryOf({ long: [`${filler}Two unmarked Trúcks came, and the trucks left. ${filler}`] })
    const { groups } = await search('truck unmarked')
    const hit = groups[0]?.hits[0] as Hit
    expect(saidBy(hit)).toEqual(['unmarked', 'Trúck', 'truck'])
    expect(hit.excerpt).toMatchObject({ cutBefore: true, cutAfter: true })
    expect(hit.excerpt.text).toMatch(/^\S.* Two unmarked Trúcks came, and the trucks left\. .*\S$/)
    expect(hit.excerpt.text.length).toBeLessThan(300)
  })

  it('finds what stands far inside a paragraph as long as a book where it stands', async () => {
    const page = 'قالت الشاهدة إن الباب كان مفتوحا – nobody asked her. '
    const words = `${page.repeat(3000)}The drums were blue.${page.repeat(3000)}`
    const { search } = await libraryOf({ book: [words] })
    const { groups } = await search('"drums were"')
    const [hit] = groups[0]?.hits ?? []
    expect(hit?.type === 'passage' && words.slice(...hit.range)).toBe('drums were')
  })

  it('knows where it is in the longest paragraphs, whatever letters and blanks they are made of', async () => {
    await fc.assert(
      fc.asyncProperty(foldingText, fc.nat(2000), fc.nat(2000), async (piece, before, after) => {
        const padding = (times: number) => `${piece}x`.repeat(Math.ceil((6000 + times) / (piece.length + 1)))
        const text = `a${padding(before)} The drums were blue. ${padding(after)}a`
        const { search } = await libraryOf({ long: [text] })
        const { groups } = await search('"drums were"')
        const [hit] = groups[0]?.hits ?? []
        expect(hit?.type === 'passage' && text.slice(...hit.range)).toBe('drums were')
        expect(text).toContain(hit?.excerpt.text)
      }),
      { numRuns: 40 },
    )
  })

  it('finds Arabic with and without its vowel signs and forms of letters', async () => {
    const { search } = await libraryOf({ نشرة: ['افتُتِح المِهْرَجَانُ في مدينةِ البصرة أمسِ.'] })
    for (const words of ['مهرجان', 'المِهرجان', 'مدينه', 'امس', '"مدينة البصرة"']) {
      expect((await search(words)).count, words).toBe(1)
    }
    expect((await search('"البصرة مدينة"')).count).toBe(0)
  })

  it('finds a phrase over the end of a line and not over the end of a paragraph', async () => {
    const { search } = await libraryOf({ a: ['Two unmarked\ntrucks', 'came at midnight.'] })
    expect((await search('"unmarked trucks"')).count).toBe(1)
    expect((await search('"trucks came"')).count).toBe(0)
    expect((await search('trucks midnight')).count).toBe(0)
  })

  it('finds a passage by what was said of it and by whom, and shows the reply', async () => {
    const { at, search } = await libraryOf({ a: ['The clerk said that nobody came.'] })
    await tagIn(at('a'), { kind: 'claim', at: 'nobody came', by: 'Jonas', reply: 'قالت المديرة غير ذلك. Ask her.' })
    const found = async (words: string) =>
      (await search(words)).groups.flatMap(({ hits }) => hits.flatMap((hit) => (hit.type === 'annotation' ? hit : [])))
    const [hit] = await found('المديره ask')
    expect(hit).toMatchObject({ kind: 'claim', note: null, reply: { author: 'Jonas' } })
    expect(hit?.reply?.excerpt.marks).toHaveLength(2)
    expect(await found('"came ask"')).toEqual([])
  })

  it('finds passages by their words, their notes and who tagged them, and says of which kind they are', async () => {
    const { at, search } = await libraryOf({ a: ['The clerk said that nobody came.'], b: ['Nothing here.'] })
    await tagIn(
      at('a'),
      { kind: 'source', at: 'The clerk', by: 'Dana', note: 'Which of the two clerks? Ask the harbour office.' },
      { kind: 'claim', at: 'nobody came', by: 'Jonas' },
    )
    const annotations = async (query: string | SearchQuery) =>
      (await search(query)).groups.flatMap(({ hits }) => hits.flatMap((hit) => (hit.type === 'annotation' ? hit : [])))
    expect(await annotations('nobody')).toMatchObject([{ kind: 'claim', author: 'Jonas', range: [20, 31] }])
    const [noted] = await annotations('harbour clerk')
    expect(noted).toMatchObject({ kind: 'source', author: 'Dana', excerpt: { text: 'The clerk' } })
    expect(noted?.note?.marks.map((mark) => noted.note?.text.slice(...mark))).toEqual(['clerk', 'harbour'])
    expect(await annotations('jonas')).toHaveLength(1)
    expect(await annotations('"clerk which"')).toEqual([])
    expect(await annotations({ words: '', kind: 'source' })).toMatchObject([{ author: 'Dana' }])
    expect(await annotations({ words: '', author: 'DAN' })).toMatchObject([{ author: 'Dana' }])
    expect(await annotations({ words: 'clerk', kind: 'claim' })).toEqual([])
  })

  it('is narrowed by the tags of the codebook, and by those above them', async () => {
    const { at, search } = await libraryOf({ a: ['The clerk said that nobody came.'], b: ['Nobody left.'] })
    await tagIn(
      at('a'),
      { kind: 'claim', at: 'nobody came', tags: ['Eyewitness', 'Under oath'] },
      { kind: 'claim', at: 'The clerk' },
    )
    await tagIn(at('b'), { kind: 'claim', at: 'Nobody left', tags: ['Hearsay'] })
    const found = async (query: Partial<SearchQuery>) =>
      (await search({ words: '', ...query })).groups.flatMap(({ hits }) =>
        hits.map((hit) => (hit.type === 'annotation' ? hit.excerpt.text : hit.type)),
      )
    expect(await found({ coded: 'UNDER' })).toEqual(['nobody came'])
    expect(await found({ coded: 'eyewit' })).toEqual(['nobody came'])
    expect(await found({ coded: 'sworn' })).toEqual([])
    expect(await found({ coded: 'hearsay', words: 'nobody' })).toEqual(['Nobody left'])
    expect(await found({ coded: ' ', words: 'clerk' })).toEqual(['passage', 'The clerk'])
  })

  it('is narrowed by author and day: of the tagging, or of the account', async () => {
    const folder = await temporaryFolder()
    const [old, recent] = [path.join(folder, 'old.attest'), path.join(folder, 'recent.attest')]
    await writeAccount(old, ['The drums were blue.'], { author: 'Radio Sahil', publishedAt: '2019-03-14' })
    await writeAccount(recent, ['The drums were red.'], {
      author: 'The Marsa Courier',
      publishedAt: '2026-03-17T08:00:00Z',
    })
    await tagIn(old, { kind: 'claim', at: 'drums' })
    const index = await indexOf(folder, path.join(folder, '.index'))
    const found = (query: Partial<SearchQuery>) =>
      index
        .search({ words: 'drums', ...query }, [old, recent], everything)
        .groups.flatMap(({ file, hits }) => hits.map(({ type }) => `${path.parse(file).name} ${type}`))
        .sort()
    expect(found({})).toEqual(['old annotation', 'old passage', 'recent passage'])
    expect(found({ author: 'sahil' })).toEqual(['old passage'])
    expect(found({ from: '2020-01-01', to: '2026-03-17' })).toEqual(['recent passage'])
    expect(found({ to: '2019-03-14' })).toEqual(['old passage'])
    expect(found({ from: '2026-11-01', author: 'Alice' })).toEqual(['old annotation'])
    expect(found({ author: 'nobody' })).toEqual([])
  })

  it('puts accounts first whose title has the words, and shows who published them', async () => {
    const folder = await temporaryFolder()
    await writeAccount(path.join(folder, 'a.attest'), ['Ferry, ferry.', 'A ferry.'], { title: 'Another' })
    await writeAccount(path.join(folder, 'b.attest'), ['Nothing.'], {
      title: 'What the ferry did',
      author: 'Ferry Gazette',
    })
    const index = await indexOf(folder, path.join(folder, '.index'))
    const { groups } = index.search(
      { words: 'ferry' },
      index.accounts.map(({ file }) => file),
    )
    expect(groups.map(({ title }) => [title.text, title.marks])).toEqual([
      ['What the ferry did', [[9, 14]]],
      ['Another', []],
    ])
    expect(groups[0]?.hits).toMatchObject([{ type: 'about', excerpt: { text: 'Ferry Gazette' } }])
  })

  it('counts on when it shows no more, and says where it stopped counting', async () => {
    const { search } = await libraryOf({ a: Array.from({ length: 30 }, (_, i) => `The ferry ${i}.`) })
    expect((await search('ferry')).groups[0]).toMatchObject({ count: 30, more: false })
    const folder = await temporaryFolder()
    await writeAccount(
      path.join(folder, 'a.attest'),
      Array.from({ length: 30 }, (_, i) => `The ferry ${i}.`),
    )
    const index = await indexOf(folder, path.join(folder, '.index'))
    const files = index.accounts.map(({ file }) => file)
    const { groups } = index.search({ words: 'ferry' }, files, { accounts: 5, hits: 3, counted: 20, countedInAll: 100 })
    expect(groups).toMatchObject([{ count: 20, more: true }])
    expect(groups[0]?.hits).toHaveLength(3)
  })

  it('finds nothing for nothing', async () => {
    const { search } = await libraryOf({ a: ['Anything.'] })
    for (const words of ['', '  ', '""', '\u0301']) expect((await search(words)).groups, words).toEqual([])
  })
})
