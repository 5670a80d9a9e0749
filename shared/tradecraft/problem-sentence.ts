import { codebookSentence } from '../codebook/problem-sentence'
import type { Nature, TradecraftProblem } from './command'
import type { LinkType } from './vocabulary'
import { detailWords, linkWords } from './words'

const natureWords: Readonly<Record<Nature | 'claim of another account', string>> = {
  claim: 'a claim',
  actor: 'an actor',
  source: 'a source',
  entity: 'a person, organisation or place',
  link: 'a link',
  grade: 'a grade',
  tag: 'a tag',
  report: 'a report',
  'claim of another account': 'a claim of another account',
}

const whoever = 'a source, an actor or an entity'

/** What each link leads from and to, as the beginning of a sentence. */
const endWords: { readonly [T in LinkType]: { readonly from: string; readonly to: string } } = {
  'attributed-to': {
    from: 'Only a claim is attributed to somebody',
    to: `A claim is attributed to ${whoever}`,
  },
  'relayed-by': {
    from: `Only a claim, or what ${whoever} says, comes through another`,
    to: `What is said comes through ${whoever}`,
  },
  about: { from: 'Only a claim is about somebody', to: 'A claim is about an actor or an entity' },
  supports: { from: 'Only a claim supports another', to: 'Only a claim is supported by another' },
  contradicts: { from: 'Only a claim contradicts another', to: 'Only a claim is contradicted by another' },
  'same-as': { from: `Whoever is meant is ${whoever}`, to: `Whoever is meant is ${whoever}` },
  'derived-from': { from: `Only ${whoever} has it from another`, to: `It is had from ${whoever}` },
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
      return `${endWords[problem.link][problem.end]}, and this is ${natureWords[problem.nature]}.`
    case 'not-of-link':
      return `A link “${linkWords[problem.link]}” has no ${detailWords[problem.field]}.`
    case 'value-unfit': {
      const what = problem.what === 'reason' ? 'reason' : detailWords[problem.what]
      return problem.limit === null
        ? `That cannot be the ${what}.`
        : `The ${what} may be ${problem.limit} characters long at most.`
    }
    case 'ends-differ':
      return 'A claim can only be the same as a claim, and somebody only the same as somebody.'
    case 'linked-to-itself':
      return 'Nothing can be linked to itself.'
    case 'closes-a-loop':
      return problem.link === 'supports'
        ? 'This would close a loop: no claim supports itself, through whatever others.'
        : 'This would close a loop: nobody has something, through whomever, from themselves.'
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
