import { codebookOf } from '../../../shared/codebook/codebook'
import { untag } from '../../../shared/codebook/split'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { noteDown, readId } from '../tradecraft/note-down'
import { findTag } from './find-tag'

const author = { author: { type: 'string' } } as const

export const tagCommand: Command = {
  usage: 'tag FILE ID TAG… [--author NAME]',
  about: 'give an annotation tags of the codebook, by their ids or names, and print their ids',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, author, [3, 100], this.usage)
    const [file, typed, ...names] = files as [string, string, ...string[]]
    const id = readId(typed)
    let given: readonly string[] = []
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const { tags } = readTradecraft(doc).tradecraft
      const codebook = codebookOf(tags)
      // Of one that went into another, it is the other that is given.
      given = names.map((name) => findTag(codebook, tags, name)).map(({ id }) => codebook.of(id)?.id ?? id)
      return given.map((tag) => ({ type: 'tag', id, tag }))
    })
    print(given.map((tag) => `${tag}\n`).join(''))
  },
}

export const untagCommand: Command = {
  usage: 'untag FILE ID TAG… [--author NAME]',
  about: 'take tags of the codebook off an annotation, and print their ids',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, author, [3, 100], this.usage)
    const [file, typed, ...names] = files as [string, string, ...string[]]
    const id = readId(typed)
    let taken: readonly string[] = []
    await noteDown(file, profile, text('author'), ({ doc }) => {
      const { tradecraft } = readTradecraft(doc)
      const codebook = codebookOf(tradecraft.tags)
      return names.flatMap((name) => {
        const tag = findTag(codebook, tradecraft.tags, name)
        const commands = untag(tradecraft, id, tag.id)
        if (commands.length === 0) refuse(`The annotation ${id} does not have the tag “${tag.name}”.`)
        taken = [...taken, codebook.of(tag.id)?.id ?? tag.id]
        return commands
      })
    })
    print(taken.map((tag) => `${tag}\n`).join(''))
  },
}
