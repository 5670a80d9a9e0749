import { assertNever } from '../result'
import type { FileLook } from './file-signatures'
import type { ImportedDocument, ImportProblem } from './imported-document'

/**
 * Why words did not come in: what happened, that nothing changed, what can be done.
 * @param name what they are to the person, a file's name or "The pasted text"
 */
export function importSentence(problem: ImportProblem, name: string): string {
  switch (problem.kind) {
    case 'empty':
      return `${name} has no words in it, so that nothing was imported; choose another file, or paste the words themselves.`
    case 'too-large':
      return `${name} was not imported, because it is larger than ${count(problem.limit / 1e6)} MB; it is untouched, and can be imported in parts.`
    case 'not-utf-8':
      return `${name} was not imported, because its byte ${count(problem.at + 1)} is not UTF-8 text; it is untouched, and saving it as UTF-8 in the program it comes from will let it in.`
    case 'not-text':
      return problem.looksLike
        ? `${name} was not imported, because it looks like ${problem.looksLike} and not like text; it is untouched, and ${wayIn(problem.looksLike)}.`
        : `${name} was not imported, because it holds bytes that no text has; it is untouched, and its words can be pasted from the program that opens it.`
    case 'too-long':
      return `${name} was not imported, because it is longer than the ${count(problem.limit)} characters an account can hold; it is untouched, and can be imported in parts.`
    default:
      return assertNever(problem)
  }
}

function wayIn(look: FileLook): string {
  switch (look) {
    case 'an Attest account':
      return 'it can be opened as an account instead'
    case 'an archive':
      return 'what it contains can be unpacked and imported'
    case 'a ZIP archive or Office document':
      return 'it can be unpacked, or saved as plain text in the program that opens it'
    case 'an image':
    case 'a sound or video recording':
      return 'a transcript of it can be imported'
    case 'a program':
    case 'a database':
      return 'there is nothing in it that Attest could show as text'
    case 'a PDF':
    case 'an RTF document':
    case 'an older Office document':
      return 'it can be saved as plain text in the program that opens it'
    default:
      return assertNever(look)
  }
}

/** What was done to a text on its way in, for the person who will rely on it. */
export function warningSentence(warning: ImportedDocument['warnings'][number]): string {
  switch (warning.kind) {
    case 'control-characters-removed':
      return `${several(warning.count, 'control character')} without a meaning in text ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'byte-order-marks-removed':
      return `${several(warning.count, 'invisible byte order mark')} inside the text ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'half-characters-replaced':
      return `${several(warning.count, 'broken character')} ${were(warning.count)} replaced by “\uFFFD”; compare the places so marked with the original.`
    case 'encoding-guessed':
      return `The file does not say how its letters are written and was read as ${warning.encoding.toUpperCase()}; if the words look wrong, save it as UTF-8 and import it again.`
    case 'odd-byte-left-out':
      return 'The file ends in half a character, which was left out; it may have been cut off on its way here.'
    case 'markdown-read-as-plain-text':
      return 'The file is too long or too deeply nested to be read as Markdown and was taken as plain text, so that its marks stand among its words.'
    case 'hidden-html-left-out':
      return `${several(warning.count, 'script, style sheet or comment', 'scripts, style sheets or comments')} that a reader would not see ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'strikethrough-not-kept':
      return `${several(warning.count, 'struck-through passage')} ${were(warning.count)} taken in as ordinary words; look at the original before you rely on ${them(warning.count)}.`
    case 'front-matter-left-out':
      return `${several(warning.count, 'value')} at the top of the file for which an account has no field ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    default:
      return assertNever(warning)
  }
}

const count = (number: number) => number.toLocaleString('en')

const several = (number: number, one: string, more = `${one}s`) => `${count(number)} ${number === 1 ? one : more}`

const were = (number: number) => (number === 1 ? 'was' : 'were')

const them = (number: number) => (number === 1 ? 'it' : 'them')
