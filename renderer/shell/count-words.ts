/** Words as a word processor counts them: stretches between blanks that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)) count++
  return count
}
