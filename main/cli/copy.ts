import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { shareCopy } from '../account/share-copy'
import { atWorkIn, withAccount } from './account'
import { readArguments } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { refuse } from './refusal'
import { damageRemarks } from './show'

const parts = ['history', 'notes', 'original', 'names'] as const

export const copyCommand: Command = {
  usage: `copy FILE -o OUT [--without ${parts.join(',')}]`,
  about: 'write a copy for somebody else; one without something is another account, which cannot be merged back',
  async run(args, { profile, print, remark }) {
    const options = { output: { type: 'string', short: 'o' }, without: { type: 'string' } } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const output = text('output') || refuse(`Say where to with -o: attest ${this.usage}`)
    const without = readParts(text('without'))
    const kept = {
      notes: !without.includes('notes'),
      original: !without.includes('original'),
      names: !without.includes('names'),
    }
    await withAccount(files[0] as string, profile, async (account) => {
      const me = await authorOf(account, profile, undefined)
      const { signerOf } = await atWorkIn(profile)
      const made = await shareCopy(account, output, without.length === 0 ? 'all' : kept, me, signerOf(me.id))
      if (!made.ok) return refuse(fileSentence(made.error, path.basename(output)))
      print(`${made.value}\n`)
      for (const sentence of damageRemarks(account.damaged, 'copied')) remark(sentence)
    })
  },
}

/** The parts to leave out; without its history a copy is in any case where it is without anything else. */
function readParts(words: string | undefined): readonly string[] {
  const named = words?.split(',').map((word) => word.trim()) ?? []
  const unknown = named.find((word) => !(parts as readonly string[]).includes(word))
  return unknown === undefined
    ? named
    : refuse(`A copy can be without ${parts.join(', ')}; “${unknown}” is none of them.`)
}
