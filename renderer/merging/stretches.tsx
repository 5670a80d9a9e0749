import type { Stretch } from './differing-words'
import './stretches.css'

/** A wording, with the words underlined that the other one lacks. */
export const Stretches = ({ of }: { readonly of: readonly Stretch[] }) => (
  <>
    {of.map(({ words, differs }, i) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a wording do not move
      differs ? <Differing key={i} words={words} /> : words,
    )}
  </>
)

/** Without the blanks behind it. */
const Differing = ({ words }: { readonly words: string }) => (
  <>
    <ins>{words.trimEnd()}</ins>
    {words.slice(words.trimEnd().length)}
  </>
)
