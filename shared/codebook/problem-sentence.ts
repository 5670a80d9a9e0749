import { kindNames } from '../account/kind'
import { assertNever } from '../result'
import type { CodebookProblem } from './command'

/** Why it could not be done, in one sentence. */
export function codebookSentence(problem: CodebookProblem): string {
  switch (problem.kind) {
    case 'no-such-tag':
      return `There is no tag with the id ${problem.id} in this account, or it is deleted.`
    case 'tag-of-another-kind': {
      const [of, wanted] = [kindNames[problem.of], kindNames[problem.wanted]].map(({ plural }) => plural.toLowerCase())
      return `That is a tag of ${of}, and it cannot be used for ${wanted}.`
    }
    case 'tag-below-itself':
      return 'A tag cannot hang below itself, or below one that hangs below it.'
    case 'tag-into-its-own':
      return 'A tag cannot go into itself, or into one that hangs below it: move that out first.'
    case 'tag-name-taken':
      return `A tag called “${problem.name}” hangs there already.`
    case 'tag-key-taken':
      return `The key ${problem.key.toUpperCase()} is that of the tag “${problem.name}” already.`
    default:
      return assertNever(problem)
  }
}
