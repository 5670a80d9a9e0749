export interface ListMark {
  /** As it is to be drawn before the item. */
  readonly mark: string
  readonly rest: string
  /** A bullet stands nowhere else; a number or a dash may begin a line by chance. */
  readonly isSure: boolean
}

/** What fonts of signs have at the places of private use where bullets are drawn from. */
const bullet = /^([•‣◦▪▫●○■□◆➢➤✓✔\uF0B7\uF0A7\uF0D8\uF0FC\uF076])\s*(?=\S)/
const numbering = /^(\p{Nd}{1,3}[.)]|[a-z][)]|\((?:\p{Nd}{1,2}|[a-z]{1,3})\)|[–—*-])\s+(?=\S)/u

/** The mark with which a line begins as items of lists do. */
export function markOf(text: string): ListMark | undefined {
  const sure = bullet.exec(text)
  const found = sure ?? numbering.exec(text)
  if (!found) return undefined
  const mark = /[\uE000-\uF8FF]/.test(found[1] as string) ? '•' : (found[1] as string)
  return { mark, rest: text.slice(found[0].length), isSure: sure !== null }
}

/** Whether a line leads to a page by a row of dots, as those of a table of contents do. */
export const isContentsLine = (text: string): boolean => /(?:[.·…]\s?){5,}\s*\S{1,6}$/.test(text)

/** Whether this is such a mark and nothing else, as it is seen from left to right. */
export const isLoneMark = (seen: string): boolean => {
  const mark = seen.trim()
  return markOf(`${mark} a`) !== undefined || markOf(`${[...mark].reverse().join('')} a`) !== undefined
}
