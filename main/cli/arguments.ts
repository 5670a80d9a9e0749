import { parseArgs } from 'node:util'
import { isKind, type Kind, kinds } from '../../shared/account/kind'
import { refuse } from './refusal'

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>

export interface Arguments {
  readonly files: readonly string[]
  text(name: string): string | undefined
  flag(name: string): boolean
  /** A whole number, or undefined where the option was not given. */
  integer(name: string): number | undefined
}

/**
 * Reads what was typed behind a command.
 * @param positionals how many words without a dash it takes, at least and at most
 */
export function readArguments(
  args: readonly string[],
  options: Options,
  [least, most]: readonly [least: number, most: number],
  usage: string,
): Arguments {
  const parsed = parse(args, options, usage)
  if (parsed.positionals.length < least || parsed.positionals.length > most) refuse(`Type it as “attest ${usage}”.`)
  const text = (name: string) => {
    const value = parsed.values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    files: parsed.positionals,
    text,
    flag: (name) => parsed.values[name] === true,
    integer: (name) => {
      const value = text(name)
      if (value === undefined) return undefined
      return /^\d{1,15}$/.test(value) ? Number(value) : refuse(`--${name} must be a whole number, not “${value}”.`)
    },
  }
}

function parse(args: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    return refuse(`Type it as “attest ${usage}”.`)
  }
}

export const readKind = (value: string | undefined): Kind =>
  isKind(value)
    ? value
    : refuse(`The kind must be ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}, not “${value ?? ''}”.`)
