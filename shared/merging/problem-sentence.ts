/** Why a file that is an account cannot be merged; all names are given as a person knows them. */
export const otherAccountSentence = (file: string, title: string, ours: string): string =>
  `“${file}” is another account, “${title}”, and only copies of “${ours}” can be merged with it.`
