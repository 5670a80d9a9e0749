import { fold, unfold } from '../../shared/text/fold'

/** A text with the first place where it says what is looked for underlined. */
export function Emphasis({ text, query }: { readonly text: string; readonly query: string }) {
  const folded = fold(text)
  const word = fold(query)
    .text.split(/\s+/)
    .find((part) => part !== '' && folded.text.includes(part))
  if (word === undefined) return text
  const at = folded.text.indexOf(word)
  const [start, end] = unfold(folded, at, at + word.length)
  return (
    <>
      {text.slice(0, start)}
      <b className="emphasis">{text.slice(start, end)}</b>
      {text.slice(end)}
    </>
  )
}
