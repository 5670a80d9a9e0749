import { importSentence } from '../../../shared/importing/problem-sentence'
import type { ReadProblem } from './importer-process'

/** @param name of the file, or what was pasted */
export const readSentence = (problem: ReadProblem, name: string): string =>
  problem.kind === 'unreadable' ? problem.sentence : importSentence(problem, name)
