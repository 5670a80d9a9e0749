import { assertNever } from '../result'
import { formats } from './format'
import type { ImportWarning } from './import-warning'

/** What was done to a text on its way in, for the person who will rely on it. */
export function warningSentence(warning: ImportWarning): string {
  switch (warning.kind) {
    case 'control-characters-removed':
      return `${several(warning.count, 'control character')} without a meaning in text ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'byte-order-marks-removed':
      return `${several(warning.count, 'invisible byte order mark')} inside the text ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'half-characters-replaced':
      return `${several(warning.count, 'broken character')} ${were(warning.count)} replaced by “\uFFFD”; compare the places so marked with the original.`
    case 'encoding-guessed':
      return `The file does not say how its letters are written and was read as ${warning.encoding.toUpperCase()}; if the words look wrong, import it again in another encoding.`
    case 'looks-otherwise':
      return `The file is named like plain text and was read as such, but looks like ${formats[warning.format].name}; if it is, import it again as that.`
    case 'odd-byte-left-out':
      return 'The file ends in half a character, which was left out; it may have been cut off on its way here.'
    case 'overfull-rows':
      return `${several(warning.count, 'row')} ${warning.count === 1 ? 'has' : 'have'} more cells than the table has columns, so that the end of a post may be missing; look at the original before you rely on ${them(warning.count)}.`
    case 'rows-without-words':
      return `${several(warning.count, 'row')} without words in the column of the text ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'objects-left-out':
      return `${several(warning.count, 'formula or other embedded object', 'formulas or other embedded objects')} ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'markdown-read-as-plain-text':
      return 'The file is too long or too deeply nested to be read as Markdown and was taken as plain text, so that its marks stand among its words.'
    case 'hidden-html-left-out':
      return `${several(warning.count, 'script, style sheet or comment', 'scripts, style sheets or comments')} that a reader would not see ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'strikethrough-not-kept':
      return `${several(warning.count, 'struck-through passage')} ${were(warning.count)} taken in as ordinary words; look at the original before you rely on ${them(warning.count)}.`
    case 'front-matter-left-out':
      return `${several(warning.count, 'value')} at the top of the file for which an account has no field ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'hidden-parts-left-out':
      return `${several(warning.count, 'part')} that a reader would not see ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'no-article-found':
      return 'No article could be told from the rest of the page, so that all of the page came in.'
    case 'comments-left-out':
      return `${several(warning.count, 'remark')} in the margin ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'changes-accepted':
      return `${several(warning.count, 'recorded change')} that nobody had accepted or refused ${were(warning.count)} taken as accepted; look at the original before you rely on the wording.`
    case 'pictures-left-out':
      return `${several(warning.count, 'picture')} ${were(warning.count)} left out; the original keeps ${them(warning.count)}.`
    case 'times-not-read':
      return `${several(warning.count, 'caption')} without a readable time ${were(warning.count)} given the time of the one before; look at the original before you cite ${them(warning.count)} by it.`
    case 'cut-short':
      return 'The file ends in the middle, so that some of its last words may be missing; compare it with the document it is a copy of.'
    case 'pages-without-text':
      return `${several(warning.count, 'page')} ${warning.count === 1 ? 'has' : 'have'} no text and may be ${warning.count === 1 ? 'a picture' : 'pictures'} of some; look at the original for what ${warning.count === 1 ? 'it shows' : 'they show'}.`
    case 'pages-lost':
      return `${several(warning.count, 'page')} could not be read at all; look for ${them(warning.count)} in the document that the file is a copy of.`
    case 'fonts-unreadable':
      return `The letters of ${several(warning.count, 'font')} could not be read, so that all words set in ${them(warning.count)} are missing; look at the original before you rely on the text.`
    case 'pdf-arabic-repaired':
      return `${several(warning.count, 'Arabic word')} ${were(warning.count)} drawn with joined or reordered letters, which were put back as they are written; compare names with the original before you rely on their spelling.`
    case 'pdf-letters-unknown':
      return `${several(warning.count, 'sign')} ${were(warning.count)} drawn of which the file does not say the letter; look at the original where the text has boxes or gaps.`
    default:
      return assertNever(warning)
  }
}

const several = (number: number, one: string, more = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`

const were = (number: number) => (number === 1 ? 'was' : 'were')

const them = (number: number) => (number === 1 ? 'it' : 'them')
