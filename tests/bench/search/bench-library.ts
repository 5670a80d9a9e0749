import { promises as fs } from 'node:fs'
import path from 'node:path'
import { scanFolder } from '../../../main/library/scan-folder'
import { LibraryIndex } from '../../../main/search/library-index'
import type { SearchQuery } from '../../../shared/library/search'
import { writeBenchAccount } from './bench-account'

// Run by run.mjs in the app's own runtime: makes a library of 100 MB of text, of which a fifth is Arabic, and searches it.

const [folder = '', megabytes = '100', runs = '15'] = process.argv.slice(2)
const library = path.join(folder, 'library')
const kept = path.join(folder, 'index')

const rare = 'two unmarked trucks'
const queries: Readonly<Record<string, SearchQuery>> = {
  'a phrase, English': { words: `"${rare}"` },
  'a word, English': { words: 'unmarked' },
  'two words, English': { words: 'trucks unmarked' },
  'the beginning of many words': { words: 'ca' },
  'a word that is nowhere': { words: 'zeppelin' },
  'a word, Arabic': { words: 'مهرجان' },
  'the same with its vowel signs': { words: 'مِهْرَجَان' },
  'a phrase, Arabic': { words: '"مهرجان المدينه"' },
  'a word in claims only': { words: 'catering', kind: 'claim' },
  'all actors': { words: '', kind: 'actor' },
  'all that one person tagged': { words: '', author: 'Dana' },
}

const rss = () => Math.round(process.memoryUsage().rss / 2 ** 20)

/** In ms: as time passes, and as this program had a processor. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; busy: number; value: T }> {
  const begun = performance.now()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - begun, busy: (user + system) / 1000, value }
}

await fs.mkdir(library, { recursive: true })
for (let account = 0; account < Number(megabytes); account++) {
  const arabic = account % 5 === 4
  await writeBenchAccount(path.join(library, `${account}.attest`), {
    language: arabic ? 'arabic' : 'english',
    length: 1_000_000,
    annotations: 500,
    says: arabic ? 'المِهْرَجَانُ في مِهْرَجَانِ المَدِينَة' : rare,
    seed: account,
  })
}
const files = await scanFolder(library)
const before = rss()
const built = await timed(() => new LibraryIndex(kept).refresh(files))
const index = new LibraryIndex(kept)
const opened = await timed(() => index.refresh(files))
const searched = files.map(({ file }) => file)
const first = await timed(() => index.search({ words: 'zeppelin' }, searched))
const measured: { name: string; found: number; times: number[]; busy: number[] }[] = []
for (const [name, query] of Object.entries(queries)) {
  const [times, busyTimes]: [number[], number[]] = [[], []]
  let found = 0
  for (let run = 0; run < Number(runs); run++) {
    const { ms, busy, value } = await timed(() => index.search(query, searched))
    times.push(ms)
    busyTimes.push(busy)
    found = value.count
  }
  measured.push({ name, found, times, busy: busyTimes })
}
console.log(JSON.stringify({ built, opened, first, queries: measured, memory: rss(), before }))
