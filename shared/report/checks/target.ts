import type { ReportId } from '../report'

/**
 * Under which a finding of a report is waived: the report and a hash of what is said of what. An identifier, since keys are
 * made of it.
 */
export const reportTarget = (report: ReportId, of: string): string => `${report}.${hash(of)}`

/** The report that a waiver's target is of; undefined for one of the account. */
export const reportOfTarget = (target: string): ReportId | undefined => /^(.+)\.[0-9a-f]{16}$/.exec(target)?.[1]

/** 64 bits of a text, in hexadecimal; it has to tell sentences apart and keeps no secret: https://github.com/bryc/code (cyrb53). */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [b, a].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
