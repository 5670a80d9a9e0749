const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** "17 March 2026, 09:12" */
export const showMoment = (ms: number): string => `${day.format(ms)}, ${time.format(ms)}`

/** "09:12" for today, "17 Mar 2026, 09:12" otherwise. */
export function showRecently(ms: number, now: number): string {
  return day.format(ms) === day.format(now) ? time.format(ms) : `${shortDay.format(ms)}, ${time.format(ms)}`
}

/** A date as sources write it, in words: a bare day stays a day, and what is no date stays as it was written. */
export function showWritten(written: string): string {
  if (/^\d{11,}$/.test(written)) return showMoment(Number(written))
  const ms = /^\d{4}-\d{2}-\d{2}/.test(written) ? Date.parse(written) : Number.NaN
  if (Number.isNaN(ms)) return written
  // A day without a time is parsed as midnight in Greenwich, which is the day before in half of the world.
  if (written.length === 10) return day.format(Date.parse(`${written}T12:00`))
  return showMoment(ms)
}

/** "17 Mar 2026" */
export const showDay = (ms: number): string => shortDay.format(ms)

/** "09:12" */
export const showClock = (ms: number): string => time.format(ms)
