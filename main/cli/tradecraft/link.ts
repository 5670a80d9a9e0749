import { randomUUID } from 'node:crypto'
import type { Range } from '../../../shared/account/range'
import { mapsOf } from '../../../shared/account/schema'
import type { LinkEnd } from '../../../shared/tradecraft/link'
import { natureOf } from '../../../shared/tradecraft/natures'
import { readLink } from '../../../shared/tradecraft/tradecraft'
import { linkTypes, quotations, roles } from '../../../shared/tradecraft/vocabulary'
import type { OpenAccount } from '../../account/open-account'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { noteDown, readId, readWord } from './note-down'

const options = {
  type: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  cue: { type: 'string' },
  quotation: { type: 'string' },
  role: { type: 'string' },
  author: { type: 'string' },
} as const

export const linkCommand: Command = {
  usage: `link FILE --type ${linkTypes.join('|')} --from ID --to ID [--cue WORDS] [--quotation ${quotations.join('|')}] [--role ${roles.join('|')}] [--author NAME]`,
  about:
    'tie a claim to its source, a source to where it has it from, or two claims to each other, and print the id of that; --to may be FILE#ID for a claim of another account',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const wanted = (name: 'type' | 'from' | 'to') => text(name) ?? refuse(`Type it as “attest ${this.usage}”.`)
    const link = readWord('type', linkTypes, wanted('type'))
    const from = readId(wanted('from'))
    const end = await readEnd(wanted('to'))
    const quotation = text('quotation')
    const role = text('role')
    const id = randomUUID()
    await noteDown(files[0] as string, profile, text('author'), (account) => {
      const cue = text('cue')
      // A claim of this account may be named by its file as well.
      const to = typeof end !== 'string' && end.account === account.id ? end.id : end
      return [
        {
          ...{ type: 'link', id, link, from, to },
          ...(cue !== undefined && { cue: [cueIn(account, cue, from)] }),
          ...(quotation !== undefined && { quotation: readWord('quotation', quotations, quotation) }),
          ...(role !== undefined && { role: readWord('role', roles, role) }),
        },
      ]
    })
    print(`${id}\n`)
  },
}

export const unlinkCommand: Command = {
  usage: 'unlink FILE ID [--author NAME]',
  about: 'take a link away; “attest relink FILE ID” brings it back',
  async run(args, { profile }) {
    await setLink(args, 'take-away', profile, this.usage)
  },
}

export const relinkCommand: Command = {
  usage: 'relink FILE ID [--author NAME]',
  about: 'bring a link back that was taken away',
  async run(args, { profile }) {
    await setLink(args, 'bring-back', profile, this.usage)
  },
}

async function setLink(
  args: readonly string[],
  type: 'take-away' | 'bring-back',
  profile: string,
  usage: string,
): Promise<void> {
  const { files, text } = readArguments(args, { author: options.author }, [2, 2], usage)
  const [file, typed] = files as [string, string]
  const id = readId(typed)
  await noteDown(file, profile, text('author'), ({ doc }) =>
    readLink(doc, id) ? [{ type, id }] : refuse(`There is no link ${id} in this account.`),
  )
}

/** `ID`, or `FILE#ID` for a claim of another account. */
async function readEnd(typed: string): Promise<LinkEnd> {
  const hash = typed.lastIndexOf('#')
  if (hash < 0) return readId(typed)
  const id = readId(typed.slice(hash + 1))
  const other = await readAccount(typed.slice(0, hash))
  return natureOf(other.doc, id, other.source.text.length) === 'claim'
    ? { account: other.id, id }
    : refuse(`There is no claim ${id} in “${typed.slice(0, hash)}”, or it is deleted.`)
}

/** Where the words stand: of several places the one nearest to what they are about. */
function cueIn({ doc, source }: OpenAccount, words: string, from: string): Range {
  const { ranges } = (mapsOf(doc).annotations.get(from) ?? {}) as { ranges?: readonly Range[] }
  const near = ranges?.[0]?.[0] ?? 0
  let best: number | undefined
  for (let at = source.text.indexOf(words); words !== '' && at >= 0; at = source.text.indexOf(words, at + 1)) {
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at
  }
  return best === undefined ? refuse(`The text does not say “${words}”.`) : [best, best + words.length]
}
