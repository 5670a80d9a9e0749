/** All strings within a plain value, however deep, of maps and records without their keys. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Map || Array.isArray(value)) for (const one of value.values()) yield* stringsIn(one)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsIn(one)
}
