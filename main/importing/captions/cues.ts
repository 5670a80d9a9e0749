/** Words of a recording and when they are heard or shown. */
export interface Cue {
  /** In ms from the beginning of the recording; undefined where what stands there is no time. */
  readonly time: number | undefined
  readonly lines: readonly string[]
}

export interface CaptionFile {
  readonly cues: readonly Cue[]
  /** Of the lines before the first cue of a WebVTT file, the words behind each name. */
  readonly header: ReadonlyMap<string, string>
  /** Notes of whoever made the captions, to others who work on them. */
  readonly comments: number
}

export type CaptionFormat = 'srt' | 'vtt'

/**
 * The cues of a caption file, in its order: SubRip, or WebVTT (https://www.w3.org/TR/webvtt1/). A line with an arrow
 * begins one, whatever stands beside the arrow; no line with words is dropped but names of cues, notes and styles.
 */
export function readCues(text: string, format: CaptionFormat): CaptionFile {
  const cues: { time: number | undefined; lines: string[] }[] = []
  const header = new Map<string, string>()
  let comments = 0
  let lastNumber = 0
  let isAside = false
  let isHeader = false
  const lines = text.split('\n')
  const isBlank = (index: number) => (lines[index] ?? '').trim() === ''
  const begin = (time: number | undefined) => cues.push({ time, lines: [] })

  /** What stands alone above the time of a cue is its name. */
  const takeBackName = (at: number) => {
    const open = cues.at(-1)
    const name = open?.lines.at(-1)
    if (!open || name === undefined || isBlank(at - 1)) return
    if (format === 'vtt' ? isBlank(at - 2) : /^\d+$/.test(name)) open.lines.pop()
    if (/^\d+$/.test(name)) lastNumber = Number(name)
    if (open.lines.length === 0 && open.time === undefined) cues.pop()
  }

  for (const [at, untrimmed] of lines.entries()) {
    const line = untrimmed.trim()
    const startsPart = at === 0 || isBlank(at - 1)
    if (format === 'vtt' && at === 0 && /^WEBVTT(?:\s|$)/.test(line)) isHeader = true
    else if (line === '') {
      isAside = false
      isHeader = false
      cues.at(-1)?.lines.push('')
    } else if (format === 'vtt' && startsPart && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line) && !line.includes('-->')) {
      isAside = true
      if (line.startsWith('NOTE')) comments++
    } else if (isAside) continue
    else if (line.includes('-->')) {
      isHeader = false
      takeBackName(at)
      begin(timeOf(line.slice(0, line.indexOf('-->'))))
    } else if (isHeader) {
      const [name = '', value = ''] = line.split(/:\s*/, 2)
      header.set(name.toLowerCase(), value)
    } else if (startsPart && Number(line) === lastNumber + 1 && !isBlank(at + 1) && !lines[at + 1]?.includes('-->')) {
      // The number of the cue that is due, and no time under it.
      lastNumber++
      begin(undefined)
    } else {
      if (cues.length === 0) begin(undefined)
      cues.at(-1)?.lines.push(line)
    }
  }
  return { cues, header, comments }
}

/** @returns ms, of hours, minutes and seconds; undefined for what is no time */
function timeOf(words: string): number | undefined {
  const parts = /^\s*(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)(?:[.,](\d{1,3}))?\s*$/.exec(words)
  if (!parts) return undefined
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}
