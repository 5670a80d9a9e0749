import { kindNames } from '../../shared/account/kind'
import { type InboxLetter, isAddressed, isListed } from '../../shared/library/inbox'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { ReadReplies } from '../profile/read-replies'
import { readArguments } from './arguments'
import type { Command, Surroundings } from './command'
import { openLibrary } from './library/opened-library'
import { ofProfile } from './profile'

const said = { mention: 'mentioned you', reply: 'replied', other: 'said' } as const

export const inboxCommand: Command = {
  usage: 'inbox [--unread] [--json]',
  about:
    'list what others have said to you in all accounts of the library, and what you have not read besides; newest first',
  async run(args, surroundings) {
    const options = { unread: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { text } = readArguments(args, options, [0, 0], this.usage)
    const all = (await lettersIn(surroundings)).filter(isListed)
    const letters = text('unread') === undefined ? all : all.filter(({ unread }) => unread)
    surroundings.print(
      text('json') === undefined
        ? letters.map((letter) => `${inWords(letter)}\n`).join('')
        : `${JSON.stringify(letters.map(printed), null, 2)}\n`,
    )
    if (letters.length === 0) surroundings.remark('Nobody has said anything to you that you have not read.')
  },
}

async function lettersIn(surroundings: Surroundings): Promise<readonly InboxLetter[]> {
  const { identity, read } = profilePaths(surroundings.profile)
  const { reader } = await openLibrary(surroundings)
  const me = await ofProfile(surroundings.profile, () => readIdentity(identity))
  const marks = new ReadReplies(read)
  const letters = await reader.letters(me.id)
  return Promise.all(
    letters.map(async (letter) => ({ ...letter, unread: !(await marks.of(letter.account)).has(letter.reply) })),
  )
}

/** `on` and `reply` are what `attest reply` takes to answer. */
const printed = ({ author, at, concern, ...letter }: InboxLetter) => ({
  ...letter,
  author: author.name,
  concern,
  toYou: isAddressed({ concern }),
  at: new Date(at).toISOString(),
})

function inWords({ author, at, concern, unread, text, kind, quote, title, file, reply }: InboxLetter): string {
  const when = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return [
    `${author.name || 'someone'} ${said[concern]}, ${when}${unread ? ', unread' : ''}: ${text}`,
    `    on the ${kindNames[kind].name.toLowerCase()} “${quote}” in ${title}`,
    `    ${file}  ${reply}`,
  ].join('\n')
}
