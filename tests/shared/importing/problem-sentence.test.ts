import { describe, expect, it } from 'vitest'
import type { FileLook, ImportProblem } from '../../../shared/importing/import-problem'
import type { ImportWarning } from '../../../shared/importing/import-warning'
import { importSentence } from '../../../shared/importing/problem-sentence'
import { warningSentence } from '../../../shared/importing/warning-sentence'

const looks: readonly FileLook[] = [
  'an Attest account',
  'a PDF',
  'an RTF document',
  'a ZIP archive',
  'a spreadsheet',
  'a slide show',
  'an older Office document',
  'an archive',
  'an image',
  'a sound or video recording',
  'a database',
  'a program',
]

const problems: readonly ImportProblem[] = [
  { kind: 'empty' },
  { kind: 'not-in-encoding', encoding: 'utf-8', at: 1233 },
  { kind: 'misnamed', promises: 'docx', is: 'a PDF' },
  { kind: 'misnamed', promises: 'docx', is: 'html' },
  { kind: 'misnamed', promises: 'docx', is: 'something else' },
  { kind: 'broken', format: 'docx' },
  { kind: 'encrypted', format: 'docx' },
  { kind: 'encrypted', format: 'mail' },
  { kind: 'password-needed' },
  { kind: 'password-wrong' },
  { kind: 'no-text-on-pages', pages: 1 },
  { kind: 'no-text-on-pages', pages: 3 },
  { kind: 'letters-unknown', format: 'pdf' },
  { kind: 'swells', limit: 200_000_000 },
  { kind: 'too-many-parts', limit: 10_000 },
  { kind: 'too-many-columns', limit: 300 },
  { kind: 'unsafe-names' },
  { kind: 'too-deep' },
  { kind: 'too-slow', seconds: 20 },
  { kind: 'too-much-memory' },
  { kind: 'crashed' },
  { kind: 'not-text' },
  { kind: 'too-long', limit: 32_000_000 },
  { kind: 'too-large', limit: 100_000_000 },
  ...looks.map((looksLike): ImportProblem => ({ kind: 'not-text', looksLike })),
]

const warnings: readonly ImportWarning[] = [
  { kind: 'encoding-guessed', encoding: 'utf-16le' },
  { kind: 'odd-byte-left-out' },
  { kind: 'markdown-read-as-plain-text' },
  { kind: 'no-article-found' },
  { kind: 'cut-short' },
  { kind: 'looks-otherwise', format: 'posts' },
  { kind: 'pages-lost', count: 1 },
  { kind: 'pages-lost', count: 2 },
  { kind: 'fonts-unreadable', count: 1 },
  { kind: 'fonts-unreadable', count: 2 },
  ...(
    [
      'control-characters-removed',
      'byte-order-marks-removed',
      'half-characters-replaced',
      'hidden-html-left-out',
      'strikethrough-not-kept',
      'front-matter-left-out',
      'hidden-parts-left-out',
      'comments-left-out',
      'changes-accepted',
      'pictures-left-out',
      'objects-left-out',
      'overfull-rows',
      'rows-without-words',
      'times-not-read',
      'pages-without-text',
      'pdf-arabic-repaired',
      'pdf-letters-unknown',
    ] as const
  ).flatMap((kind): ImportWarning[] => [
    { kind, count: 1 },
    { kind, count: 2000 },
  ]),
]

/** One sentence: a capital or a name first, one full stop, at the end. */
const oneSentence = /^[\p{Lu}\d][^.!?]*\.$/u

describe('the sentence about an import', () => {
  it.each(problems)('names what was not imported and is a single one: %j', (problem) => {
    const sentence = importSentence(problem, 'NAME')
    expect(sentence).toMatch(oneSentence)
    expect(sentence).toContain('NAME')
    expect(sentence).not.toMatch(/error/i)
  })

  it('counts bytes from 1, as people do', () => {
    expect(importSentence({ kind: 'not-in-encoding', encoding: 'utf-8', at: 1233 }, 'a')).toContain('byte 1,234 ')
  })

  it.each(warnings)('warns in a single one: %j', (warning) => {
    expect(warningSentence(warning)).toMatch(oneSentence)
  })

  it.each([
    [{ kind: 'half-characters-replaced', count: 1 }, '1 broken character was replaced'],
    [{ kind: 'half-characters-replaced', count: 2000 }, '2,000 broken characters were replaced'],
  ] as const)('agrees in number: %j', (warning, words) => {
    expect(warningSentence(warning)).toContain(words)
  })
})
