/**
 * Where the file is kept as it was before the last compaction, until it has been opened cleanly again. A name of our own:
 * a copy that a person keeps under `.bak` is theirs.
 */
export const backupBeside = (file: string): string => `${file}.compacted.bak`
