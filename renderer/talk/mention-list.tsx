import type { Mentions } from './use-mentions'

interface MentionListProps {
  readonly id: string
  readonly mentions: Mentions
}

export const mentionOptionId = (list: string, index: number): string => `${list}-${index}`

/** The people whose names begin as it was typed; the keyboard stays in the field. */
export function MentionList({ id, mentions }: MentionListProps) {
  const { found, chosen, take } = mentions
  return (
    <div id={id} role="listbox" aria-label="People" className="mention-list">
      {found.map(([person, { name, colour }], index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and says which one is chosen
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose it
        <div
          key={person}
          id={mentionOptionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className="mention-option"
          dir="auto"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take({ name, colour })}
        >
          {name}
        </div>
      ))}
    </div>
  )
}
