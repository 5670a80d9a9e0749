/** A time as `2026-11-24T08:10:00Z`: to the second, which is as fine as people's clocks agree. @param ms since 1970 */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

/** The same for a reader: `2026-11-24 08:10 UTC`. */
export const readableTime = (ms: number): string => `${isoTime(ms).slice(0, 16).replace('T', ' ')} UTC`
