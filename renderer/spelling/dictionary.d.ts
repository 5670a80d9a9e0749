declare module 'nspell' {
  interface Dictionary {
    correct(word: string): boolean
    suggest(word: string): string[]
  }
  /** The texts of a Hunspell dictionary: its affixes and its words. */
  export default function nspell(affixes: string, words: string): Dictionary
}

declare module '*?raw' {
  const text: string
  export default text
}
