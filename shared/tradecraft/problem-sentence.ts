import { codebookSentence } from '../codebook/problem-sentence'
import type { Nature, TradecraftProblem } from './command'
import { detailWords, linkWords } from './words'

const natureWords: Readonly<Record<Nature | 'claim of another account', string>> = {
  claim: 'a claim',
  actor: 'an actor',
  source: 'a source',
  entity: 'a person, organisation or place',
  link: 'a link',
  grade: 'a grade',
  tag: 'a tag',
  'claim of another account': 'a claim of another account',
}

/** Why it could not be done, in one sentence. */
export function tradecraftSentence(problem: TradecraftProblem): string {
  switch (problem.kind) {
    case 'nothing-there':
      return `There is nothing with the id ${problem.id} in this account, or it is deleted.`
    case 'id-taken':
      return `There is something with the id ${problem.id} in this account already.`
    case 'not-of-this':
      return `${capital(natureWords[problem.nature])} has no ${detailWords[problem.field]}.`
    case 'end-unfit':
      return problem.end === 'from'
        ? `Nothing is said of ${natureWords[problem.nature]} with “${linkWords[problem.link]}”.`
        : `What is linked ${linkWords[problem.link]} … cannot be ${natureWords[problem.nature]}.`
    case 'ends-differ':
      return 'A claim can only be the same as a claim, and somebody only the same as somebody.'
    case 'linked-to-itself':
      return 'Nothing can be linked to itself.'
    case 'closes-a-loop':
      return 'This would close a loop: nobody has something, through whomever, from themselves.'
    case 'linked-already':
      return `Those two are linked so already, by ${problem.id}.`
    case 'not-graded-so':
      return problem.scale === 'reliability'
        ? `Only sources are graded for reliability, A to F, and this is ${natureWords[problem.nature]}.`
        : `Only claims are graded for credibility, 1 to 6, and this is ${natureWords[problem.nature]}.`
    default:
      return codebookSentence(problem)
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
