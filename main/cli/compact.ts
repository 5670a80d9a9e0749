import path from 'node:path'
import { withAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

const number = new Intl.NumberFormat('en')

export const compactCommand: Command = {
  usage: 'compact FILE [--json]',
  about: 'write an account anew without what was written over; nothing that can be seen or restored changes',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const file = files[0] as string
    const name = path.basename(file)
    const { before, after } = await withAccount(file, profile, async (account) => {
      if (account.readOnly) refuse(commandSentence({ kind: 'account-read-only' }))
      return (
        (await account.compact()) ??
        refuse(
          `“${name}” was left as it is: a file is compacted only on a disk of this computer that has room for it once more.`,
        )
      )
    })
    print(
      text('json') === undefined
        ? `“${name}” had ${number.format(before)} bytes and has ${number.format(after)} now.\n`
        : `${JSON.stringify({ before, after })}\n`,
    )
  },
}
