/**
 * What somebody else has written, for one column of a terminal: without what would begin another line or column, move the
 * cursor, or turn the words beside it around.
 */
export const oneLine = (words: string): string =>
  words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
