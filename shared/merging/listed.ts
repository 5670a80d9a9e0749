/** The first of a list, and how many more there are. */
export interface Listed<T> {
  readonly items: readonly T[]
  readonly more: number
}

export const listed = <T>(items: readonly T[]): Listed<T> => ({ items, more: 0 })

export const countOf = ({ items, more }: Listed<unknown>): number => items.length + more

/** No more than `most` of them, in full. */
export const shorten = <T>({ items, more }: Listed<T>, most: number): Listed<T> => ({
  items: items.slice(0, most),
  more: more + Math.max(0, items.length - most),
})
