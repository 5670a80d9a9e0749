import { type Division, divisions } from '../../shared/importing/division'
import { type Encoding, encodings } from '../../shared/importing/encoding'
import { type FormatId, formatIds } from '../../shared/importing/format'
import type { ImportChoices } from '../../shared/importing/import-choices'
import { type PostColumns, postFields } from '../../shared/importing/post-columns'
import { type TextDirection, textDirections } from '../../shared/text/direction'
import type { Arguments } from './arguments'
import { refuse } from './refusal'

export const importOptions = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  direction: { type: 'string' },
  password: { type: 'string' },
  article: { type: 'boolean' },
  'leave-out-boilerplate': { type: 'boolean' },
  columns: { type: 'string' },
  per: { type: 'string' },
  attachments: { type: 'boolean' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
  into: { type: 'string' },
  kind: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

export const importUsage = `import FILE|DIR|ADDRESS… -o OUT.attest|DIR/ [--format ${formatIds.join('|')}] [--encoding NAME] [--direction ${textDirections.join('|')}] [--article] [--leave-out-boilerplate] [--columns ${postFields.map((field) => `${field}=NAME`).join(',')}] [--per ${divisions.join('|')}] [--attachments] [--password WORD] [--allow-private] [--json], or import NOTES.jsonld… --into FILE.attest [--kind claim|actor|source] [--dry-run] [--json]`

const forAnnotations: readonly string[] = ['kind', 'dry-run']

/** Refuses what would do nothing unsaid: with --dry-run a document would be imported all the same. */
export function refuseForOther({ text }: Arguments): void {
  const isInto = text('into') !== undefined
  const given = Object.keys(importOptions).filter(
    (name) => name !== 'into' && name !== 'json' && text(name) !== undefined,
  )
  const other = given.find((name) => forAnnotations.includes(name) !== isInto)
  if (other === undefined) return
  refuse(
    isInto
      ? `--${other} is for documents of which accounts are made; with --into, annotations are brought into one.`
      : `--${other} is for annotations that are brought into an account, which --into names. Nothing was written.`,
  )
}

/** What is asked for beside how a document is to be read. */
export interface Wanted {
  readonly choices: ImportChoices
  readonly direction: TextDirection | undefined
  readonly per: Division
  readonly withoutBoilerplate: boolean
  readonly withAttachments: boolean
  readonly allowPrivate: boolean
}

export function readWanted(given: Arguments): Wanted {
  const isGiven = (name: keyof typeof importOptions) => given.text(name) !== undefined
  return {
    choices: choicesOf(given),
    direction: oneOf(textDirections, given.text('direction'), 'direction'),
    per: oneOf(divisions, given.text('per'), 'part of a document') ?? 'file',
    withoutBoilerplate: isGiven('leave-out-boilerplate'),
    withAttachments: isGiven('attachments'),
    allowPrivate: isGiven('allow-private'),
  }
}

function choicesOf(given: Arguments): ImportChoices {
  const format = oneOf<FormatId>(formatIds, given.text('format'), 'format')
  const encoding = oneOf<Encoding>(encodings, given.text('encoding')?.toLowerCase(), 'encoding')
  const password = given.text('password')
  const columns = given.text('columns')
  return {
    ...(format && { format }),
    ...(encoding && { encoding }),
    ...(given.text('article') !== undefined && { article: true }),
    ...(password !== undefined && { password }),
    ...(columns !== undefined && { columns: columnsNamed(columns) }),
  }
}

const oneOf = <Word extends string>(
  known: readonly Word[],
  said: string | undefined,
  what: string,
): Word | undefined =>
  said === undefined
    ? undefined
    : (known.find((one) => one === said) ?? refuse(`“${said}” is no ${what}; choose one of ${known.join(', ')}.`))

function columnsNamed(said: string): PostColumns {
  const named = said.split(',').map((part) => part.split('=') as [string, string | undefined])
  const wrong = named.find(([field, column]) => !postFields.some((known) => known === field) || !column)
  if (wrong) {
    const ways = postFields.map((field) => `${field}=NAME`)
    refuse(
      `“${wrong.join('=')}” does not say which column is what; write ${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}.`,
    )
  }
  const columns = Object.fromEntries(named) as Partial<PostColumns>
  return columns.text === undefined
    ? refuse('Say with text=NAME which column has the words.')
    : { ...columns, text: columns.text }
}
