import { decodeReferences } from '../markdown/html-words'
import type { CaptionFormat } from './cues'

/** Of SubRip only the tags that players know: other angle brackets are words. `{\an8}` is where on the picture it stands. */
const tags: Readonly<Record<CaptionFormat, RegExp>> = {
  srt: /<\/?(?:[bius]|font|v)(?:[\s.][^<>]*)?>|\{\\[^{}]*\}/gi,
  vtt: /<[^<>]*>/g,
}

/** What of a cue is heard or shown, without its markup; who speaks stands before it: “NAME: …”. */
export function cueWords(lines: readonly string[], format: CaptionFormat): string {
  const words = lines
    .join('\n')
    .replace(/<v(?:\.[^\s<>]*)?\s([^<>]*)>/gi, (_, name: string) => `${name.trim()}: `)
    .replace(tags[format], '')
  return decodeReferences(words)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
