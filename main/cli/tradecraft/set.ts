import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import { shortWords } from '../../../shared/account/short-quote'
import type { TradecraftCommand } from '../../../shared/tradecraft/command'
import { type DetailFields, type DetailName, detailNames } from '../../../shared/tradecraft/details'
import { handlingLimit } from '../../../shared/tradecraft/handling'
import { tradecraftSentence } from '../../../shared/tradecraft/problem-sentence'
import { typedAs } from '../../../shared/tradecraft/typed-as'
import { detailValues } from '../../../shared/tradecraft/values'
import { detailWords } from '../../../shared/tradecraft/words'
import { markHandling } from '../../library/mark-handling'
import { withAccount } from '../account'
import { readArguments } from '../arguments'
import { authorOf } from '../author'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { noteDown, readId } from './note-down'

export const setCommand: Command = {
  usage: 'set FILE ID FIELD=VALUE… [--author NAME]',
  about: `note something of a claim, a source, an actor, an entity, a link or a tag and print its id; an empty VALUE unsets it. FIELD is one of ${detailNames.map(typedAs).join(', ')}; of “account” in the place of ID, handling: to whom it may be shown`,
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [3, 100], this.usage)
    const [file, typed, ...settings] = files as [string, string, ...string[]]
    if (typed === 'account') return setHandling(file, settings, text('author'), profile)
    const id = readId(typed)
    const commands = settings.map((setting) => readSetting(id, setting))
    await noteDown(file, profile, text('author'), () => commands)
    print(`${id}\n`)
  },
}

/** Marks the account itself. */
async function setHandling(
  file: string,
  settings: readonly string[],
  named: string | undefined,
  profile: string,
): Promise<void> {
  const [, mark] = /^handling=(.*)$/s.exec(settings[0] ?? '') ?? refuse('Of an account only handling=MARK can be set.')
  if (settings.length > 1) refuse('An account has one handling mark.')
  if ((mark as string).length > handlingLimit) refuse(`A mark may be ${handlingLimit} characters long at most.`)
  await withAccount(file, profile, async (account) => {
    const problem = await markHandling(account, mark as string, await authorOf(account, profile, named))
    if (problem) refuse(fileSentence(problem, path.basename(file)))
  })
}

function readSetting(id: string, setting: string): TradecraftCommand {
  const [, name = '', value = ''] =
    /^([\w-]+)=(.*)$/s.exec(setting) ?? refuse(`Type it as FIELD=VALUE, not “${setting}”.`)
  const field = detailNames.find((known) => known === name || typedAs(known) === name)
  if (!field) return refuse(`There is no field “${name}”; there are ${detailNames.map(typedAs).join(', ')}.`)
  return { type: 'set-detail', id, field, value: value === '' ? null : readValue(field, value) } as TradecraftCommand
}

function readValue(field: DetailName, typed: string): DetailFields[DetailName] {
  const read = detailValues[field].safeParse(field === 'cue' ? readRanges(typed) : typed)
  if (read.success) return read.data as DetailFields[DetailName]
  const { options } = detailValues[field] as { options?: readonly string[] }
  if (options) return refuse(`The ${detailWords[field]} must be one of ${options.join(', ')}, not “${typed}”.`)
  if (field === 'eventTime')
    return refuse(`“${typed}” is no time: type 2024, 2024-03, 2024-03-05, 2024-03-05T14:00, or FROM/TO.`)
  const [issue] = read.error.issues
  return refuse(
    issue?.code === 'too_big' && issue.origin === 'string'
      ? tradecraftSentence({ kind: 'value-unfit', what: field, limit: Number(issue.maximum) })
      : `“${shortWords(typed)}” cannot be the ${detailWords[field]}.`,
  )
}

/** `4-9,12-20` */
const readRanges = (typed: string) => typed.split(',').map((range) => range.split('-').map(Number))
