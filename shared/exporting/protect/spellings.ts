import { isName, type Seam } from './is-name'
import type { NameText } from './name-text'
import { readingsOf } from './readings'

/** Finds where a name stands in a text as it is read. */
export type FindName = (read: NameText) => Iterable<readonly [from: number, to: number]>

/** However a name is written: with any signs between its words or none, without its apostrophes, broken at its hyphens. */
export const findersOf = (name: string): readonly FindName[] =>
  readingsOf(name).flatMap((reading) => finderOf(reading) ?? [])

/** What parts the words of a name; an apostrophe that only says whose something is does not. */
const parting = / ?- ?| |'(?!s(?!\p{L}))/gu

/** What may stand in the place of each: what does in sentences, in addresses and in the names of files. */
const inPlaceOf: Readonly<Record<Seam['sign'], string>> = {
  ' ': '(%20|%2d|- | -|[ _.+-]|)',
  '-': '(%20(?:-%20)?|%2d|[ _.+]-[ _.+]|- | -|[ _.+-]|)',
  "'": "(' |'|%20|%27|%e2%80%99|[ _.+-]|)",
}

const signOf = (parts: string): Seam['sign'] => (parts.includes('-') ? '-' : parts === ' ' ? ' ' : "'")

/** An apostrophe at an end of a name. */
const atEnd = "'|%27|%e2%80%99|"

/** Undefined of what is nothing but such signs. */
function finderOf(reading: string): FindName | undefined {
  const inner = reading.replace(/^[ '-]+|[ '-]+$/g, '')
  if (inner === '') return undefined
  const parts = inner.split(parting)
  const signs = [...inner.matchAll(parting)].map(([sign]) => signOf(sign))
  const [opens, closes] = [/^[ -]*'/.test(reading), /'[ -]*$/.test(reading)]
  const letters = parts.map((part, i) => (i === 0 ? '' : inPlaceOf[signs[i - 1] as Seam['sign']]) + literally(part))
  const pattern = [opens ? `(?<opening>${atEnd})` : '', ...letters, closes ? `(?<closing>${atEnd})` : ''].join('')
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most))
  return function* (read) {
    if (!read.text.includes(longest)) return
    const written = new RegExp(pattern, 'g')
    for (let match = written.exec(read.text); match; match = written.exec(read.text)) {
      // Another may begin within this one.
      written.lastIndex = match.index + 1
      const { 0: all, index: from, groups: { opening = '', closing = '' } = {} } = match
      const to = from + all.length
      const start = from + opening.length
      const seams = seamsOf(start, parts, signs, match.slice(opens ? 2 : 1))
      const isBare = (opens && opening === '') || (closes && closing === '')
      if (isName(read, { from, to, start, parts, seams, isBare })) yield [from, to]
    }
  }
}

function seamsOf(
  start: number,
  parts: readonly string[],
  signs: readonly Seam['sign'][],
  found: readonly string[],
): readonly Seam[] {
  let before = start
  return signs.map((sign, i) => {
    const as = found[i] as string
    const seam: Seam = { sign, as, before, behind: before + (parts[i] as string).length + as.length }
    before = seam.behind
    return seam
  })
}

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
