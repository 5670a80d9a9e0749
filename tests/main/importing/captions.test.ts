import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueWords } from '../../../main/importing/captions/cue-words'
import { type CaptionFormat, readCues } from '../../../main/importing/captions/cues'

const cuesOf = (text: string, format: CaptionFormat) =>
  readCues(text, format).cues.map(({ time, lines }) => `${time} | ${cueWords(lines, format)}`)

describe('a caption file', () => {
  it.each<[string, CaptionFormat, string, readonly string[]]>([
    ['hours', 'srt', '1\n01:02:03,004 --> 2\na', ['3723004 | a']],
    ['no hours', 'vtt', 'WEBVTT\n\n02:03.004 --> 2\na', ['123004 | a']],
    ['a fraction of one digit', 'srt', '1\n0:00:01,5 --> 2\na', ['1500 | a']],
    ['blanks around its times', 'srt', '1\n  00:00:01,000   -->  00:00:02,000  X1:40\na', ['1000 | a']],
    [
      'times that run backwards',
      'srt',
      '1\n00:00:09,000 --> x\na\n\n2\n00:00:01,000 --> x\nb',
      ['9000 | a', '1000 | b'],
    ],
    ['a time that is none', 'srt', '1\n00:00:61,000 --> 2\na', ['undefined | a']],
    [
      'a cue without any time',
      'srt',
      '1\n00:00:01,000 --> 2\na\n\n2\nno time\nb',
      ['1000 | a', 'undefined | no time\nb'],
    ],
    [
      'a number that is a word',
      'srt',
      '1\n00:00:01,000 --> 2\n1984\n\n2\n00:00:02,000 --> 3\n',
      ['1000 | 1984', '2000 | '],
    ],
    ['no blank lines', 'srt', '1\n00:00:01,000 --> 2\na\n2\n00:00:02,000 --> 3\nb', ['1000 | a', '2000 | b']],
    ['blank lines within a cue', 'srt', '1\n00:00:01,000 --> 2\na\n\nb', ['1000 | a\nb']],
    [
      'words before the first cue',
      'srt',
      'By the desk\n\n1\n00:00:01,000 --> 2\na',
      ['undefined | By the desk', '1000 | a'],
    ],
    [
      'names of cues',
      'vtt',
      'WEBVTT\n\nfirst one\n00:01.000 --> 2\na\n\n7\n00:02.000 --> 3\nb',
      ['1000 | a', '2000 | b'],
    ],
    [
      'a cue that looks like a note',
      'vtt',
      'WEBVTT\n\n00:01.000 --> 2\nNOTE well\n\nNOTES',
      ['1000 | NOTE well\nNOTES'],
    ],
    ['an arrow in a header', 'vtt', 'WEBVTT\n00:01.000 --> 2\na', ['1000 | a']],
    ['no header', 'vtt', '00:01.000 --> 2\na', ['1000 | a']],
  ])('with %s (%s)', (_, format, text, expected) => {
    expect(cuesOf(text, format)).toEqual(expected)
  })

  it.each<[CaptionFormat, string, string]>([
    ['vtt', '<v Nadia Orr>Yes</v>\n<v.loud.far Idris>No', 'Nadia Orr: Yes\nIdris: No'],
    ['vtt', '<c.red><i>a</i> <00:19.000>b</c>', 'a b'],
    ['vtt', '3 &lt; 4 &amp; &#1602;&#x627;&nope;', '3 < 4 & قا&nope;'],
    ['vtt', '< a', '< a'],
    ['srt', '<b>a</b> <font color="red">b</font> {\\an8}{c} 1<2>1 <laughs>', 'a b {c} 1<2>1 <laughs>'],
    ['srt', 'NADIA: a  \n   b', 'NADIA: a\nb'],
  ])('as %s: %s', (format, words, expected) => {
    expect(cueWords(words.split('\n'), format)).toBe(expected)
  })

  const word = fc.stringMatching(/^[a-zء-ي]{1,8}$/u)
  const cue = fc.record({ time: fc.option(fc.nat(3_599_999)), words: fc.array(word, { minLength: 1, maxLength: 3 }) })

  it('keeps every word of every cue, in order, whatever its time', () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1 }), fc.constantFrom<CaptionFormat>('srt', 'vtt'), (cues, format) => {
        const written = cues.map(({ time, words }, index) => {
          const start = time === null ? 'soon' : `00:${new Date(time).toISOString().slice(14, 23)}`
          return `${index + 1}\n${start} --> 00:00:01.000\n${words.join('\n')}\n`
        })
        const text = `${format === 'vtt' ? 'WEBVTT\n\n' : ''}${written.join('\n')}`
        expect(readCues(text, format).cues.map(({ time, lines }) => [time, cueWords(lines, format)])).toEqual(
          cues.map(({ time, words }) => [time ?? undefined, words.join('\n')]),
        )
      }),
    )
  })
})
