/** The names from a kind down to a tag, itself the last. */
export type TagPath = readonly string[]

const between = ' / '

/** As a person reads it. */
export const tagPathWords = (path: TagPath): string => path.join(between)

// A name may hold what stands between names, or become that beside another: such a slash has a backslash before it, and one
// that has some already has one more, so that what is read is what was written.

/** As it is read again. */
export const writeTagPath = (path: TagPath): string =>
  path.map((name) => name.replace(/(?<=^| )\\*\/(?= |$)/g, '\\$&')).join(between)

/** Names that are blank are none. */
export const readTagPath = (written: string): TagPath =>
  written
    .split(between)
    .map((name) => name.replace(/(?<=^| )\\(\\*\/)(?= |$)/g, '$1'))
    .filter((name) => name.trim() !== '')
