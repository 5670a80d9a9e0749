import type { NameText } from './name-text'

/** Longer ones are gone through no further. */
const longestAddress = 200

/** What has no blank in it, and is a handle, the address of a page or of mail, or the name of a file. */
const address = /@|:\/\/|[\p{L}\p{N}]_[\p{L}\p{N}]|[\p{L}\p{N}_-]\.\p{Ll}[\p{Ll}\p{N}]+(?:[/?#:]|[^\p{L}\p{N}]*$)/u

/** Whether words without a blank between them are one. */
export const isAddress = (words: string): boolean => address.test(words)

/** Whether a stretch of a text is of an address, in which names have no capitals. */
export function isInAddress({ text, written }: NameText, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - longestAddress), from)
  const behind = text.slice(to, to + longestAddress)
  const start = from - before.length + before.lastIndexOf(' ') + 1
  const end = behind.includes(' ') ? to + behind.indexOf(' ') : to + behind.length
  return isAddress(written(start, end))
}
