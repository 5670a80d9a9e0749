import { fail, ok, type Result } from '../result'

/** What an export is made with or without, whatever its form. */
export const includeNames = ['comments', 'grades', 'history', 'original'] as const

export type IncludeName = (typeof includeNames)[number]

export type Includes = { readonly [N in IncludeName]: boolean }

export const usualIncludes: Includes = { comments: true, grades: true, history: false, original: false }

/**
 * What a command line asks for, as names with commas between them; the sentence says which are none.
 * @param wanted what is to be in it that usually is not @param unwanted what is not to be in it that usually is
 */
export function readIncludes(wanted = '', unwanted = ''): Result<Includes, string> {
  const [added, left] = [namesIn(wanted), namesIn(unwanted)]
  const unknown = [...added, ...left].filter((name) => !includeNames.includes(name as IncludeName))
  if (unknown.length > 0)
    return fail(`An export can be with or without ${includeNames.join(', ')}, not “${unknown.join('”, “')}”.`)
  const both = added.filter((name) => left.includes(name))
  if (both.length > 0) return fail(`An export cannot be both with and without ${both.join(', ')}.`)
  const set = (names: readonly string[], value: boolean) => Object.fromEntries(names.map((name) => [name, value]))
  return ok({ ...usualIncludes, ...set(added, true), ...set(left, false) })
}

const namesIn = (words: string): readonly string[] =>
  words
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
