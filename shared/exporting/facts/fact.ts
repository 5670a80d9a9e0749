/** One thing that is noted of a passage, in words: “Said by: the harbour office (B, usually reliable)”. */
export interface Fact {
  readonly name: string
  readonly words: string
}

/** Those of which something is noted. */
export const factsOf = (all: readonly (readonly [name: string, words: string | undefined])[]): readonly Fact[] =>
  all.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [{ name, words }]))
