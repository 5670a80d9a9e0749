import { randomUUID } from 'node:crypto'
import { codebookOf } from '../../../shared/codebook/codebook'
import { splitTag } from '../../../shared/codebook/split'
import type { Tag } from '../../../shared/codebook/tag'
import { givenAs } from '../../../shared/codebook/taggings'
import type { TradecraftCommand } from '../../../shared/tradecraft/command'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { readArguments } from '../arguments'
import { refuse } from '../refusal'
import { noteDown, readId } from '../tradecraft/note-down'
import type { Action } from './action'
import { findTag } from './find-tag'
import { optionsIn, readTold, tagOptions } from './tags'

/** Something that is done to tags that are there; it prints the id of the first. */
const toTags = (
  usage: string,
  about: string,
  count: number,
  commandsFor: (tags: readonly [Tag, ...Tag[]]) => readonly TradecraftCommand[],
): Action => ({
  usage,
  about,
  async run(args, { profile, print }, typedAs) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [count + 1, count + 1], typedAs)
    const [file, ...typed] = files as [string, ...string[]]
    let id = ''
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const { tags } = readTradecraft(doc).tradecraft
      const found = typed.map((words) => findTag(codebookOf(tags), tags, words)) as [Tag, ...Tag[]]
      id = found[0].id
      return commandsFor(found)
    })
    print(`${id}\n`)
  },
})

export const mergeTags = toTags(
  'merge FILE A B',
  'A goes into B; annotations keep what they were tagged with, and show B',
  2,
  ([from, into]) => [{ type: 'set-detail', id: from.id, field: 'into', value: (into as Tag).id }],
)

export const unmergeTag = toTags(
  'unmerge FILE TAG',
  'take it out of the one it went into',
  1,
  ([{ id, name, into }]) =>
    into === null
      ? refuse(`The tag “${name}” went into no other.`)
      : [{ type: 'set-detail', id, field: 'into', value: null }],
)

export const deleteTag = toTags(
  'delete FILE TAG',
  'delete it; no annotation is touched, and it can be restored',
  1,
  ([{ id, name, deleted }]) =>
    deleted ? refuse(`The tag “${name}” is deleted already.`) : [{ type: 'take-away', id }],
)

export const restoreTag = toTags('restore FILE TAG', 'bring back one that was deleted, by its id', 1, ([tag]) =>
  tag.deleted ? [{ type: 'bring-back', id: tag.id }] : refuse(`The tag “${tag.name}” is not deleted.`),
)

export const splitTagOf: Action = {
  usage: 'split FILE TAG NAME ANNOTATION… [--colour COLOUR] [--description TEXT] [--key KEY]',
  about: 'make a tag beside it, which these annotations have in its stead',
  async run(args, { profile, print }, usage) {
    const { files, text } = readArguments(args, tagOptions, [4, 100_000], usage)
    const [file, typed, name, ...annotations] = files as [string, string, string, ...string[]]
    const [told, chosen, below] = [readTold({ ...optionsIn(text), name }), annotations.map(readId), text('below')]
    const id = randomUUID()
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const { tradecraft } = readTradecraft(doc)
      const codebook = codebookOf(tradecraft.tags)
      const tag = findTag(codebook, tradecraft.tags, typed)
      for (const one of chosen) {
        if (givenAs(tradecraft, one, tag.id).length === 0)
          refuse(`The annotation ${one} does not have the tag “${tag.name}”.`)
      }
      const beside = codebook.branches.get(tag.id)?.parent ?? undefined
      const parent = below === undefined ? beside : findTag(codebook, tradecraft.tags, below).id
      return splitTag(tradecraft, tag.id, chosen, { type: 'make-tag', id, kind: tag.kind, parent, ...told })
    })
    print(`${id}\n`)
  },
}
