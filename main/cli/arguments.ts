import { isKind, type Kind, kinds } from '../../shared/account/kind'
import { refuse } from './refusal'

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>

export interface Arguments {
  readonly files: readonly string[]
  text(name: string): string | undefined
  /** A whole number, or undefined where the option was not given. */
  integer(name: string): number | undefined
}

/**
 * Reads what was typed behind a command.
 * @param words how many words that are no options it takes, at least and at most
 */
export function readArguments(
  args: readonly string[],
  options: Options,
  [least, most]: readonly [least: number, most: number],
  usage: string,
): Arguments {
  const { words, values } = parse(args, options, usage)
  if (words.length < least || words.length > most) refuse(`Type it as “attest ${usage}”.`)
  const text = (name: string) => values.get(name)
  return {
    files: words,
    text,
    integer: (name) => {
      const value = text(name)
      if (value === undefined) return undefined
      return /^\d+$/.test(value) ? Number(value) : refuse(`--${name} must be a whole number, not “${value}”.`)
    },
  }
}

/** As an option looks: -o, --output, --output=… A dash before a blank or a digit is a word's own. */
const optionLike = /^(-\p{L}|--\p{L})[^\s=]*(?:=|$)/u

/**
 * The word behind an option is its value even where it begins with a dash, as quotes and notes do. Everywhere else a
 * word that looks like an option must be one, lest a misspelt one becomes a note; behind “--” stand words only.
 */
function parse(args: readonly string[], options: Options, usage: string) {
  const words: string[] = []
  const values = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string
    if (word === '--') return { words: [...words, ...args.slice(at + 1)], values }
    const [, typed, attached] = /^(-\w|--\w[\w-]*)(?:=(.*))?$/s.exec(word) ?? []
    const [name, option] =
      Object.entries(options).find(([name, { short }]) => typed === `--${name}` || typed === `-${short}`) ?? []
    if (name === undefined || option === undefined) words.push(asWord(word, usage))
    else if (option.type === 'boolean') values.set(name, '')
    else values.set(name, attached ?? args[++at] ?? refuse(`Type it as “attest ${usage}”.`))
  }
  return { words, values }
}

function asWord(word: string, usage: string): string {
  if (!optionLike.test(word)) return word
  const [name] = word.split('=')
  return refuse(
    `“${name}” is no option of this command; type it as “attest ${usage}”, and words that begin with a dash behind “--”.`,
  )
}

export const readKind = (value: string | undefined): Kind =>
  isKind(value)
    ? value
    : refuse(`The kind must be ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}, not “${value ?? ''}”.`)
