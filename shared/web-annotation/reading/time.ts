/** https://www.w3.org/TR/xmlschema11-2/#dateTime, or a date alone, to a year of four digits. */
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

/** In ms since 1970, not before; undefined where it is no time. Without a zone it is in UTC, as a date alone is. */
export function readTime(words: string): number | undefined {
  const [found, zone] = dateTime.exec(words.trim()) ?? []
  if (found === undefined) return undefined
  const at = Date.parse(found.includes('T') && zone === undefined ? `${found}Z` : found)
  return Number.isNaN(at) || at < 0 ? undefined : at
}
