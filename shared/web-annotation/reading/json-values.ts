// What a foreign document may hold, of which nothing is believed.

export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

export const objectIn = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What names something: its IRI or that of the resource that it is. */
export const iriIn = (value: unknown): string | undefined => {
  const named = objectIn(value)
  return named ? (textIn(named['id']) ?? textIn(named['@id'])) : textIn(value)
}

/** The terms of the vocabulary, whether they are written short, with its prefix or in full: https://www.w3.org/TR/annotation-vocab/ */
export const termsIn = (value: unknown): readonly string[] =>
  listOf(value).flatMap((one) => iriIn(one)?.replace(/^(?:oa:|https?:\/\/www\.w3\.org\/ns\/oa#)/, '') ?? [])

export const typesIn = (value: unknown): readonly string[] => {
  const typed = objectIn(value)
  return termsIn(typed?.['type'] ?? typed?.['@type'])
}
