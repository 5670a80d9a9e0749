import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from 'docx'
import { directionOf } from '../../../shared/text/direction'
import { xmlText } from '../../../shared/text/xml-text'

/** Words in one form; line breaks and tabs are what Word has for them. */
export function runs(text: string, form: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  const rightToLeft = directionOf(text) === 'rtl'
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const parts = line.split('\t').flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part]))
      return new TextRun({ ...form, rightToLeft, children: parts, ...(index > 0 && { break: 1 }) })
    })
}

/** A paragraph that is read in the direction of its words. */
export const paragraphOf = (
  words: string,
  children: IParagraphOptions['children'],
  form: Omit<IParagraphOptions, 'children' | 'bidirectional'> = {},
  direction = directionOf(words),
): Paragraph => new Paragraph({ ...form, bidirectional: direction === 'rtl', ...(children && { children }) })

/** “Label: words” @param direction in which all of it is read */
export const labelled = (
  label: string | undefined,
  words: string,
  form: Omit<IParagraphOptions, 'children' | 'bidirectional'> = {},
  direction = directionOf(words),
): Paragraph =>
  paragraphOf(
    words,
    [...(label === undefined ? [] : runs(`${label}: `, { bold: true })), ...runs(words)],
    form,
    direction,
  )
