/** A moment or a stretch of time, as far as is said. */
export interface EventTime {
  /** The first and the last ms since 1970 that it may be; a year is all of it, in UTC where no zone is given. */
  readonly from: number
  readonly to: number
  /** It is not certain, or only about then. */
  readonly uncertain: boolean
}

const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/**
 * Reads `2024`, `2024-03`, `2024-03-05`, `2024-03-05T14:00`, with `Z` or `+02:00` where it is known, an interval of two
 * such with a slash between them, each with `?` or `~` behind it where it is uncertain or approximate: the simplest
 * part of https://www.loc.gov/standards/datetime/. Undefined for anything else, and for what ends before it begins.
 */
export function parseEventTime(text: string): EventTime | undefined {
  const [first = '', last = first, ...more] = text.trim().split('/')
  const [begin, end] = [parsePoint(first), parsePoint(last)]
  if (!begin || !end || more.length > 0 || end.to < begin.from) return undefined
  return { from: begin.from, to: end.to, uncertain: begin.uncertain || end.uncertain }
}

function parsePoint(text: string): EventTime | undefined {
  const [, plain = '', doubt] = /^(.*?)([?~%])?$/.exec(text) ?? []
  const [, year, month, day, hour, minute, zone = 'Z'] = date.exec(plain) ?? []
  if (year === undefined) return undefined
  const from = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:00.000${zone}`)
  // Some months are shorter: Date takes the 31st of April for the 1st of May.
  if (Number.isNaN(from) || (day !== undefined && Number(day) > daysIn(Number(year), Number(month)))) return undefined
  const next = new Date(from)
  if (hour !== undefined) next.setUTCMinutes(next.getUTCMinutes() + 1)
  else if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1)
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1)
  else next.setUTCFullYear(next.getUTCFullYear() + 1)
  return { from, to: next.getTime() - 1, uncertain: doubt !== undefined }
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
