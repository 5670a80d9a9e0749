/** Without the blanks at either end of a line, or the empty lines at either end: a search for these takes long on many blanks. */
export const trimLines = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
