import { fileSentence } from '../../shared/account/file-problem'
import { ioProblem } from '../account-file/io-problem'
import { refuse } from './refusal'

/** Reads or makes something of the profile; one that cannot be used is said in a sentence. */
export const ofProfile = <T>(profile: string, read: () => Promise<T>): Promise<T> =>
  read().catch((error) => {
    const problem = ioProblem(error)
    return refuse(fileSentence(problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem, profile))
  })
