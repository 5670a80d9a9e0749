import { kindNames } from '../../../shared/account/kind'
import type { AccountHits, Excerpt, Hit, SearchQuery } from '../../../shared/library/search'
import { narrows } from '../../search/filter'
import { type Arguments, readArguments, readKind } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { openLibrary } from './opened-library'

export const searchCommand: Command = {
  usage:
    'library search "WORDS" [--kind claim|actor|source] [--author NAME] [--tagged NAME] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--tag TAG] [--json]',
  about:
    'find words in texts, passages, notes, replies and authors of all accounts; “words in quotes” as they are; --tagged is a tag of the codebook or one above it, --tag one that you gave accounts',
  async run(args, surroundings) {
    const names = ['kind', 'author', 'tagged', 'from', 'to', 'tag'] as const
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
    const given = readArguments(args, { ...options, json: { type: 'boolean' } }, [0, 1000], this.usage)
    const query = queryOf(given)
    if (query.words.trim() === '' && !narrows(query)) refuse(`Say what to look for: attest ${this.usage}`)
    const { reader } = await openLibrary(surroundings)
    const results = reader.searchWithin(query, { accounts: 1000, hits: 100, counted: 1000, countedInAll: 100_000 })
    surroundings.print(
      given.text('json') === undefined
        ? results.groups.map(describeGroup).join('')
        : `${JSON.stringify({ ...results, groups: results.groups.map(plainTitle) }, null, 2)}\n`,
    )
    if (results.groups.length === 0) surroundings.remark('Nothing in the library says that.')
  },
}

function queryOf({ files, text }: Arguments): SearchQuery {
  const kind = text('kind')
  return {
    words: files.join(' '),
    kind: kind === undefined ? undefined : readKind(kind),
    author: text('author'),
    coded: text('tagged'),
    from: readDay('from', text('from')),
    to: readDay('to', text('to')),
    tag: text('tag'),
  }
}

function readDay(name: string, day: string | undefined): string | undefined {
  if (day === undefined || isDay(day)) return day
  return refuse(`--${name} must be a day such as 2026-03-17, not “${day}”.`)
}

/** Date.parse takes a 31 February for the third of March. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

const plainTitle = ({ title, ...group }: AccountHits) => ({ ...group, title: title.text })

function describeGroup({ title, file, hits, count, more }: AccountHits): string {
  const left = count - hits.length
  const rest = left > 0 || more ? [`    … ${more ? 'more than ' : ''}${left} more`] : []
  return `${[title.text, `  ${file}`, ...hits.map((hit) => `    ${describeHit(hit)}`), ...rest].join('\n')}\n`
}

function describeHit(hit: Hit): string {
  if (hit.type !== 'annotation') return onOneLine(hit.excerpt)
  const note = hit.note ? `: ${onOneLine(hit.note)}` : ''
  const reply = hit.reply ? `; ${hit.reply.author} replied: ${onOneLine(hit.reply.excerpt)}` : ''
  return `${kindNames[hit.kind].name} by ${hit.author}: “${onOneLine(hit.excerpt)}”${note}${reply}`
}

const onOneLine = ({ text, cutBefore, cutAfter }: Excerpt): string =>
  `${cutBefore ? '…' : ''}${text.replace(/\s+/g, ' ').trim()}${cutAfter ? '…' : ''}`
