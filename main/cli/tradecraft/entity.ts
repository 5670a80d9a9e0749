import { randomUUID } from 'node:crypto'
import { readAnnotations } from '../../../shared/account/annotations'
import { quoteOf } from '../../../shared/account/range'
import { entityName } from '../../../shared/tradecraft/entity-names'
import { identitiesIn } from '../../../shared/tradecraft/identity'
import { natureOf } from '../../../shared/tradecraft/natures'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { entityTypes } from '../../../shared/tradecraft/vocabulary'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command, Surroundings } from '../command'
import { refuse } from '../refusal'
import { lostRemarks } from '../show'
import { listOfLibrary, mergeInLibrary, unmergeInLibrary } from './library-entity'
import { noteDown, readId, readWord } from './note-down'

const author = { author: { type: 'string' } } as const

type Actions = Readonly<
  Record<string, (args: readonly string[], surroundings: Surroundings, usage: string) => Promise<void>>
>

/** What can be done, by the word behind `entity` … */
const actions: Actions = { list, add, merge, unmerge }

/** … and where all accounts of the library are meant. */
const libraryActions: Actions = { list: listOfLibrary, merge: mergeInLibrary, unmerge: unmergeInLibrary }

export const entityCommand: Command = {
  usage: 'entity list|add|merge|unmerge FILE|--library …',
  about: `list who is mentioned (entity list FILE --json), enter somebody (entity add FILE NAME [--type ${entityTypes.join('|')}]), say that two are one (entity merge FILE A B: A is B), or take that back (entity unmerge FILE A B); --library in place of FILE lists and merges over all accounts`,
  async run([action = '', ...args], surroundings) {
    const known = args.includes('--library') ? libraryActions : actions
    const act = Object.hasOwn(known, action) ? known[action] : undefined
    if (!act) return refuse(`Type it as “attest ${this.usage}”.`)
    await act(args, surroundings, this.usage)
  },
}

async function list(args: readonly string[], { print, remark }: Surroundings, usage: string): Promise<void> {
  const { files } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], usage)
  const account = await readAccount(files[0] as string)
  const { doc, source } = account
  const { tradecraft } = readTradecraft(doc)
  const identities = identitiesIn(tradecraft)
  const standing = readAnnotations(doc, source.text.length).annotations.filter(({ deleted }) => !deleted)
  const words = new Map(standing.map(({ id, ranges }) => [id, quoteOf(source.text, ranges)]))
  const mentions = standing.filter(({ kind }) => kind !== 'claim')
  const entered = [...tradecraft.entities.values()].filter(({ deleted }) => !deleted).map(({ id }) => id)
  const all = new Set([...entered, ...mentions.map(({ id }) => id)].map(identities.of))
  const listed = [...all].map((id) => ({
    id,
    name: entityName(id, tradecraft, identities, (passage) => words.get(passage)),
    type: tradecraft.entities.get(id)?.type,
    entered: tradecraft.entities.has(id),
    merged: identities.all(id).filter((other) => other !== id && tradecraft.entities.has(other)),
    mentions: mentions
      .filter((mention) => identities.of(mention.id) === id)
      .map((mention) => ({ id: mention.id, kind: mention.kind, quote: words.get(mention.id), ranges: mention.ranges })),
  }))
  print(`${JSON.stringify(listed, null, 2)}\n`)
  for (const sentence of lostRemarks(account, 'listed')) remark(sentence)
}

async function add(args: readonly string[], { profile, print }: Surroundings, usage: string): Promise<void> {
  const { files, text } = readArguments(args, { ...author, type: { type: 'string' } }, [2, 2], usage)
  const [file, name] = files as [string, string]
  if (name.trim() === '') refuse('Whoever is entered must have a name.')
  const entityType = readWord('type', entityTypes, text('type') ?? 'other')
  const id = randomUUID()
  await noteDown(file, profile, text('author'), () => [{ type: 'make-entity', id, entityType, name }])
  print(`${id}\n`)
}

async function merge(args: readonly string[], { profile, print }: Surroundings, usage: string): Promise<void> {
  const { files, text } = readArguments(args, author, [3, 3], usage)
  const [file, from, to] = files as [string, string, string]
  const id = randomUUID()
  const ends = { from: readId(from), to: readId(to) }
  await noteDown(file, profile, text('author'), () => [{ type: 'link', id, link: 'same-as', ...ends }])
  print(`${id}\n`)
}

async function unmerge(args: readonly string[], { profile, print }: Surroundings, usage: string): Promise<void> {
  const { files, text } = readArguments(args, author, [3, 3], usage)
  const [file, ...typed] = files as [string, string, string]
  const ends = typed.map(readId)
  const found: string[] = []
  await noteDown(file, profile, text('author'), ({ doc, source }) => {
    for (const { id, type, from, to, deleted } of readTradecraft(doc).tradecraft.links.values()) {
      // Of claims that are the same it is “unlink” that takes it back.
      const isClaim = natureOf(doc, from, source.text.length) === 'claim'
      const isBetween = typeof to === 'string' && !isClaim && ends.includes(from) && ends.includes(to)
      if (type === 'same-as' && !deleted && isBetween) found.push(id)
    }
    return found.length > 0
      ? found.map((id) => ({ type: 'take-away', id }))
      : refuse(`Nobody has said that ${ends.join(' and ')} are one.`)
  })
  print(found.map((id) => `${id}\n`).join(''))
}
