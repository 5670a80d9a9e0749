import { isolate } from '../text/isolate'

/** Why a file that is an account cannot be merged; all names are given as a person knows them. */
export const otherAccountSentence = (file: string, title: string, ours: string): string =>
  `“${file}” is another account, “${isolate(title)}”, and only copies of “${isolate(ours)}” can be merged with it.`

/** Why a copy, or an account itself, cannot be merged that says less than was written. */
export const alteredSentence = (name: string): string =>
  `“${name}” takes away what was written in this account, which Attest never does: somebody altered it, and nothing was merged.`
