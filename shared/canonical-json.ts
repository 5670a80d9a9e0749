import { wellFormed } from './text/well-formed'

/**
 * JSON with the keys of every object in order and no blanks, so that one value is always the same words: what is signed
 * must not depend on who wrote it down. The order is that of UTF-16 units, as in RFC 8785. Half a character counts as the one that
 * it is once it was written down in UTF-8: what was signed has to be what is read again.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(wellFormed(value))
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(wellFormed(name))}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

export const isSameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)
