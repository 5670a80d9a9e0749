import { splitsCharacter } from '../../shared/account/range'

/** The longest title made from a text, in UTF-16 code units; one given by a person or a document may be longer. */
const maxLength = 80

/** Without control characters, any blanks as one. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\0-\x08\x0E-\x1F\x7F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A file's name as a title: without folder and extension, underscores as the blanks they stand for. */
export function titleFromFileName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/s, '')
  const title = name
    .replace(/(?<=.)\.[^.\s]{1,8}$/s, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
  return title === '' ? name : title
}

/** The first line with words in it, cut after a word where it is too long. */
export function titleFromText(text: string): string {
  const start = text.slice(text.search(/\S/)).slice(0, 10 * maxLength)
  const line = (/^.*/.exec(start)?.[0] ?? '').replace(/\s+/g, ' ').trim()
  if (line.length <= maxLength) return line
  const room = maxLength - 1
  const lastBlank = line.lastIndexOf(' ', room)
  const cut = lastBlank > 0 ? lastBlank : splitsCharacter(line, room) ? room - 1 : room
  return `${line.slice(0, cut).replace(/[\s,;:–—-]+$/, '')}…`
}

/** What programs call a document that nobody gave a title. */
const noTitle = /^(?:microsoft word - .*|document ?\d*|untitled|unknown|doc\d*)$/i

/** The title that a document's properties give, unless a program gave it. */
export const saidTitle = (title: string | undefined): string | undefined =>
  title && !noTitle.test(title) ? title : undefined
