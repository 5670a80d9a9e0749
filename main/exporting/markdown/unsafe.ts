import type { Unsafe } from 'mdast-util-to-markdown'

const inWords: Pick<Unsafe, 'inConstruct' | 'notInConstruct'> = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
}

/** Of an emoji on GitHub (https://github.com/github/gemoji); no other number is one, so that a clock time is left as it is. */
const emojiName = '(?:100|1234|[+-]1|[\\w+-]*[A-Za-z][\\w+-]*)'

/**
 * What readers take for more than CommonMark does, beside the extensions that escape it themselves: addresses, emoji, mentions,
 * references to issues and mathematics (https://docs.github.com/get-started/writing-on-github). A backslash before it is shown
 * by no reader. GitHub alone puts in emoji after it has read a document and heeds none
 * (https://github.com/github/markup/issues/1153).
 */
export const unsafe: Unsafe[] = [
  // An address that is not written as a link is words, also where a reference stands within it.
  { character: '.', before: '[Ww]', ...inWords },
  { character: ':', before: '[PpSs]', after: '\\/', ...inWords },
  { character: ':', after: `(?=${emojiName}:)`, ...inWords },
  // Behind a reference at the beginning of a line it would make a footnote of that line.
  { character: ':', before: '\\]', ...inWords },
  { character: '@', after: '[A-Za-z\\d]', ...inWords },
  { character: '#', after: '\\d', ...inWords },
  // A sum of money begins with a sign that a digit follows: only what can end mathematics is escaped, the second of two always.
  // Asked once looking back and once looking ahead, it holds beside another sign that is escaped too.
  ...['(?<!\\s)\\$(?!\\d)', '(?<=\\$)\\$'].flatMap((pattern): Unsafe[] => [
    { character: '$', before: `(?=${pattern})`, ...inWords },
    { character: '$', after: `(?<=${pattern})`, ...inWords },
  ]),
]
