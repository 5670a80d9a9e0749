import type { People } from '../../shared/account/annotation'
import { findMentions } from '../../shared/account/mentions'

interface SaidTextProps {
  readonly text: string
  readonly people: People
}

/** What somebody wrote, with the names it calls set apart. */
export function SaidText({ text, people }: SaidTextProps) {
  const mentions = findMentions(text, people)
  const ends = [0, ...mentions.map(({ end }) => end)]
  return (
    <p className="said-text" dir="auto">
      {mentions.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <b className="mention">
            <bdi>{text.slice(start, end)}</bdi>
          </b>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  )
}
