import { randomUUID } from 'node:crypto'
import { readAnnotations } from '../../../shared/account/annotations'
import { codebookOf, inOrder, pathOf } from '../../../shared/codebook/codebook'
import type { FileTag } from '../../../shared/codebook/codebook-file'
import { readTags } from '../../../shared/codebook/read-tags'
import { type Tag, type TagColour, tagColours } from '../../../shared/codebook/tag'
import { annotationsByTag } from '../../../shared/codebook/taggings'
import { tagDescriptionLimit, tagDetailValues, tagName, tagNameLimit } from '../../../shared/codebook/values'
import type { TradecraftCommand } from '../../../shared/tradecraft/command'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { readAccount } from '../account'
import { readArguments, readKind } from '../arguments'
import { refuse } from '../refusal'
import { noteDown, readWord } from '../tradecraft/note-down'
import type { Action } from './action'
import { findTag } from './find-tag'

export const tagOptions = {
  author: { type: 'string' },
  below: { type: 'string' },
  colour: { type: 'string' },
  description: { type: 'string' },
  key: { type: 'string' },
} as const

export const listTags: Action = {
  usage: 'list FILE --json',
  about: 'print them, each with the annotations that have it',
  async run(args, { print }, usage) {
    const { files } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], usage)
    const { doc, source } = await readAccount(files[0] as string)
    const { tradecraft } = readTradecraft(doc)
    const codebook = codebookOf(tradecraft.tags)
    const { annotations } = readAnnotations(doc, source.text.length)
    const standing = new Set(annotations.filter(({ deleted }) => !deleted).map(({ id }) => id))
    const byTag = annotationsByTag(tradecraft.taggings, codebook, (id) => standing.has(id))
    const listed = inOrder(Object.values(codebook.roots).flat()).map(({ tag, parent, merged }) => ({
      ...{ id: tag.id, kind: tag.kind, name: tag.name, path: pathOf(codebook, tag.id), parent: parent ?? undefined },
      ...{ colour: tag.colour, description: tag.description || undefined, key: tag.key ?? undefined },
      merged: merged.map(({ id }) => id),
      annotations: [...(byTag.get(tag.id) ?? [])].sort(),
    }))
    print(`${JSON.stringify(listed, null, 2)}\n`)
  },
}

export const addTag: Action = {
  usage: 'add FILE KIND NAME [--below TAG] [--colour COLOUR] [--description TEXT] [--key KEY]',
  about: `make a tag; COLOUR is one of ${tagColours.join(', ')}, KEY a letter or a digit`,
  async run(args, { profile, print }, usage) {
    const { files, text } = readArguments(args, tagOptions, [3, 3], usage)
    const [file, typed, name] = files as [string, string, string]
    const [kind, told, below] = [readKind(typed), readTold({ ...optionsIn(text), name }), text('below')]
    const id = randomUUID()
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const tags = readTags(doc)
      const parent = below === undefined ? undefined : findTag(codebookOf(tags), tags, below).id
      return [{ type: 'make-tag', id, kind, parent, ...told }]
    })
    print(`${id}\n`)
  },
}

const settable = ['name', 'parent', 'colour', 'description', 'key'] as const

export const setTag: Action = {
  usage: 'set FILE TAG FIELD=VALUE…',
  about: `change it; FIELD is one of ${settable.join(', ')}, and an empty VALUE clears it: below no other, without a key`,
  async run(args, { profile, print }, usage) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [3, 20], usage)
    const [file, typed, ...settings] = files as [string, string, ...string[]]
    let id = ''
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const tags = readTags(doc)
      const find = (words: string): Tag => findTag(codebookOf(tags), tags, words)
      id = find(typed).id
      return settings.map((setting) => readSetting(id, setting, find))
    })
    print(`${id}\n`)
  },
}

function readSetting(id: string, setting: string, find: (typed: string) => Tag): TradecraftCommand {
  const [, typed = '', value = ''] =
    /^(\w+)=(.*)$/s.exec(setting) ?? refuse(`Type it as FIELD=VALUE, not “${setting}”.`)
  const field = readWord('field', settable, typed)
  if (value === '' && (field === 'name' || field === 'colour')) return refuse(`A tag must have a ${field}.`)
  if (value === '') return { type: 'set-detail', id, field, value: null }
  const read = field === 'parent' ? find(value).id : readTold({ name: 'x', [field]: value })[field]
  return { type: 'set-detail', id, field, value: read } as TradecraftCommand
}

type Told = Pick<FileTag, 'name' | 'description' | 'key'> & { readonly colour: TagColour }

/** What is told of a tag, checked. */
export function readTold(typed: { readonly name: string } & Partial<Record<keyof Told, string | undefined>>): Told {
  const { name, colour = tagColours[0], description, key } = typed
  if (!tagName.safeParse(name).success) refuse(`The name of a tag has 1 to ${tagNameLimit} characters.`)
  if (description && description.length > tagDescriptionLimit)
    refuse(`What says when to use a tag has at most ${tagDescriptionLimit.toLocaleString('en')} characters.`)
  const lower = key?.toLowerCase()
  if (lower !== undefined && !tagDetailValues.key.safeParse(lower).success)
    refuse(`The key of a tag is one of a to z and 0 to 9, not “${key}”.`)
  return {
    ...{ name, colour: readWord('colour', tagColours, colour) },
    ...(description?.trim() && { description }),
    ...(lower !== undefined && { key: lower }),
  }
}

export const optionsIn = (text: (name: string) => string | undefined) => ({
  colour: text('colour'),
  description: text('description'),
  key: text('key'),
})
