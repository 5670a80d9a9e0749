import { type ChoiceName, choiceWords } from '../../shared/tradecraft/choice-words'
import { detailWords } from '../../shared/tradecraft/words'
import { Row } from './row'

interface ChoiceFieldProps {
  readonly field: ChoiceName
  readonly label?: string
  readonly value: string | null | undefined
  readonly readOnly: boolean
  /** Null unsets it. */
  readonly onChoose: (value: string | null) => void
}

/** A detail that is chosen from its list. */
export function ChoiceField({ field, label = detailWords[field], value, readOnly, onChoose }: ChoiceFieldProps) {
  const words: Readonly<Record<string, string>> = choiceWords[field]
  return (
    <Row label={label}>
      {(id) =>
        readOnly ? (
          <span id={id} className="craft-said">
            {(value && words[value]) ?? 'Not noted'}
          </span>
        ) : (
          <select
            id={id}
            className="craft-select"
            data-empty={!value}
            value={value ?? ''}
            onChange={({ target }) => onChoose(target.value || null)}
          >
            <option value="">Not noted</option>
            {Object.entries(words).map(([one, said]) => (
              <option key={one} value={one}>
                {said}
              </option>
            ))}
          </select>
        )
      }
    </Row>
  )
}
