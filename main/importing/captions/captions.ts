import { ok } from '../../../shared/result'
import { createBlockWriter } from '../block-writer'
import { countedWarnings } from '../counted-warnings'
import { decodeText } from '../decoding/decode'
import { languageTag } from '../language-tag'
import type { Reader } from '../reader'
import { cueWords } from './cue-words'
import { type CaptionFormat, readCues } from './cues'

export const readSrt: Reader = async (reading) => readCaptions(reading, 'srt', 'SubRip subtitles')

export const readVtt: Reader = async (reading) => readCaptions(reading, 'vtt', 'WebVTT captions')

/** Captions of a recording: every cue is a block of its own, with its time, so that it can be cited by it. */
function readCaptions({ bytes, choices }: Parameters<Reader>[0], format: CaptionFormat, method: string) {
  const decoded = decodeText(bytes, choices.encoding)
  if (!decoded.ok) return decoded
  const { encoding, warnings } = decoded.value
  const { cues, header, comments } = readCues(decoded.value.text, format)
  const writer = createBlockWriter()
  let time = 0
  let untimed = 0
  for (const cue of cues) {
    time = cue.time ?? time
    const isWritten = writer.add(cueWords(cue.lines, format), { type: 'paragraph', time })
    if (isWritten && cue.time === undefined) untimed++
  }
  const { text, blocks } = writer.finish()
  const language = languageTag(header.get('language'))
  return ok({
    text,
    blocks,
    ...(language && { language }),
    meta: {},
    warnings: [...warnings, ...countedWarnings({ 'times-not-read': untimed, 'comments-left-out': comments })],
    encoding,
    method,
  })
}
