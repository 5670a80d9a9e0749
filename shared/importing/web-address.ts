/** Whether words are the address of a page and nothing else. */
export const isWebAddress = (words: string): boolean => /^https?:\/\/\S+$/i.test(words.trim())
