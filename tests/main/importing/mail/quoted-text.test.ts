import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowedPassagesOf, passagesOf } from '../../../../main/importing/mail/quoted-text'

const told = (passages: ReturnType<typeof passagesOf>) => passages.map(({ depth, text }) => `${depth} ${text}`)

describe('the plain text of a message', () => {
  it.each([
    ['what its writer wrote', 'The lamp\nwas out.', ['0 The lamp\nwas out.']],
    ['whom it quotes', 'Yes.\n> Was it\n> out?\nNo.', ['0 Yes.', '1 Was it\nout?', '0 No.']],
    ['whom those quote, however the signs are spaced', '>> a\n> > b\n>>c\n> d', ['2 a\nb\nc', '1 d']],
    ['indents within a quotation', '>   indented', ['1   indented']],
    ['an empty line of a quotation', '> a\n>\n> b', ['1 a\n\nb']],
    ['no quotation where a mail box has escaped a word', '>From here on', ['0 >From here on']],
    ['no quotation in the middle of a line', 'a > b', ['0 a > b']],
  ])('has %s', (_, text, expected) => {
    expect(told(passagesOf(text))).toEqual(expected)
  })

  it.each([
    ['flows on after a blank', 'The lamp \nwas out.', ['0 The lamp was out.']],
    ['ends where no blank does', 'The lamp\nwas out. ', ['0 The lamp\nwas out. ']],
    ['flows within one quotation only', '> The lamp \n> was \n>> out\nNo.', ['1 The lamp was ', '2 out', '0 No.']],
    ['does not flow into a signature', 'End. \n-- \nNadia', ['0 End. -- \nNadia']],
    ['loses the blank that was put before a sign', ' > no quotation', ['0 > no quotation']],
  ])('that is flowed %s', (_, text, expected) => {
    expect(told(flowedPassagesOf(text, false))).toEqual(expected)
  })

  it('that is flowed without blanks has none where it was broken', () => {
    expect(told(flowedPassagesOf('守夜 \n人说', true))).toEqual(['0 守夜人说'])
  })

  it('keeps every letter', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '>', '\n', '-') })
    const letters = (words: string) => words.replace(/[\s>]/g, '')
    fc.assert(
      fc.property(text, fc.boolean(), (words, deletes) => {
        for (const passages of [passagesOf(words), flowedPassagesOf(words, deletes)]) {
          expect(letters(passages.map((passage) => passage.text).join(''))).toBe(letters(words))
        }
      }),
    )
  })
})
