const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** With the year first: 2024-03-05, whatever follows it, 2024/03/05, 20240305. */
const byNumbers = /^(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{2})\k<mark>(?<day>\d{2})(?!\d)/

/** With the month in English: Tue, 5 Mar 2024, as mails have it, and 5th March 2024. */
const dayFirst = /\b(?<day>\d{1,2})(?:st|nd|rd|th)? +(?<month>[a-z]{3,9})\.?,? +(?<year>\d{4})\b/i

/** March 5, 2024 */
const monthFirst = /\b(?<month>[a-z]{3,9})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})\b/i

/**
 * The day that somebody wrote down, as YYYY-MM-DD, in whatever zone they meant; undefined where it is none, or could be
 * two: 05/03/2024 is in March or in May.
 */
export function dayIn(written: string): string | undefined {
  const text = written.trim()
  const {
    year,
    month = '',
    day = '',
  } = [byNumbers, dayFirst, monthFirst].map((form) => form.exec(text)?.groups).find((found) => found !== undefined) ??
  {}
  if (year === undefined) return undefined
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}

/** Some months are shorter, and Date goes on into the next. */
function isDay(written: string): boolean {
  const at = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
}
