import { assertNever } from '../result'
import { formats } from './format'
import type { FileLook, ImportProblem } from './import-problem'

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
    case 'too-long':
      return `${name} was not imported, because it is longer than the ${count(problem.limit)} characters an account can hold; it is untouched, and can be imported in parts.`
    case 'not-in-encoding':
      return `${name} was not imported, because its byte ${count(problem.at + 1)} is none of ${problem.encoding.toUpperCase()}; it is untouched, and another encoding can be chosen.`
    case 'not-text':
      return problem.looksLike
        ? `${name} was not imported, because it looks like ${problem.looksLike} and not like text; it is untouched, and ${wayIn(problem.looksLike)}.`
        : `${name} was not imported, because it holds bytes that no text has; it is untouched, and its words can be pasted from the program that opens it.`
    case 'misnamed':
      return `${name} was not imported, because it is named like ${formats[problem.promises].name} and is ${isNamed(problem.is)}; it is untouched, and can be imported once it has the name of what it is.`
    case 'broken':
      return `${name} was not imported, because it begins like ${formats[problem.format].name} and then is damaged or cut off; it is untouched, and the program it comes from may still save it anew.`
    case 'encrypted':
      if (problem.format === 'mail') {
        return `${name} was not imported, because it is an e-mail message encrypted for its recipients; it is untouched, and its words can be pasted from a mail program that decrypts it.`
      }
      return `${name} was not imported, because it is ${formats[problem.format].name} locked by a password or copy protection; it is untouched, and can be imported once it is saved without.`
    case 'password-needed':
      return `${name} was not imported, because it opens with a password only; it is untouched, and comes in with the right one.`
    case 'password-wrong':
      return `${name} was not imported, because the password does not open it; it is untouched, and comes in with the right one.`
    case 'no-text-on-pages':
      return `${name} was not imported, because ${problem.pages === 1 ? 'its page is a picture' : `its ${count(problem.pages)} pages are pictures`} without any text; it is untouched, and can be imported once a program for text recognition has read it.`
    case 'letters-unknown':
      return `${name} was not imported, because it is ${formats[problem.format].name} that does not say which letters its signs stand for; it is untouched, and can be imported once a program for text recognition has read it.`
    case 'swells':
      return `${name} was not imported, because unpacked it would be larger than ${count(problem.limit / 1e6)} MB, as no honest document of its size is; it is untouched, and nothing of it was kept.`
    case 'too-many-parts':
      return `${name} was not imported, because it is packed in more than ${count(problem.limit)} parts; it is untouched, and nothing of it was kept.`
    case 'too-many-columns':
      return `${name} was not imported, because it has more than ${count(problem.limit)} columns, as no export of posts has; it is untouched, and can be imported once only those with words are left.`
    case 'unsafe-names':
      return `${name} was not imported, because parts of it have names that lead out of it, as if to overwrite other files; it is untouched, and nothing of it was kept.`
    case 'too-deep':
      return `${name} was not imported, because its parts are nested deeper than any reader could follow; it is untouched, and nothing of it was kept.`
    case 'too-slow':
      return `${name} was not imported, because nothing came of reading it for ${count(problem.seconds)} seconds; it is untouched, and can be imported in parts.`
    case 'too-much-memory':
      return `${name} was not imported, because reading it takes more memory than one document may have; it is untouched, and can be imported in parts.`
    case 'crashed':
      return `${name} was not imported, because the program that read it broke down over it; it is untouched, and its words can be pasted from the program that opens it.`
    default:
      return assertNever(problem)
  }
}

const isNamed = (is: Extract<ImportProblem, { kind: 'misnamed' }>['is']): string =>
  is in formats ? formats[is as keyof typeof formats].name : is

function wayIn(look: FileLook): string {
  switch (look) {
    case 'an Attest account':
      return 'it can be opened as an account instead'
    case 'an archive':
    case 'a ZIP archive':
      return 'what it contains can be unpacked and imported'
    case 'an image':
    case 'a sound or video recording':
      return 'a transcript of it can be imported'
    case 'a program':
    case 'a database':
      return 'there is nothing in it that Attest could show as text'
    case 'a spreadsheet':
      return 'it can be saved as CSV in the program that opens it'
    case 'a slide show':
    case 'a PDF':
    case 'an RTF document':
    case 'an older Office document':
      return 'it can be saved as a Word document or plain text in the program that opens it'
    default:
      return assertNever(look)
  }
}

const count = (number: number) => number.toLocaleString('en')
