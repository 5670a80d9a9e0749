import { useId, useRef } from 'react'
import { useCheckedDraft } from '../controls/use-checked-draft'
import { useOwnHeight } from '../controls/use-own-height'
import { focusTree } from './focus-tree'

interface TagFieldProps {
  readonly field: 'name' | 'key' | 'description'
  readonly label: string
  readonly value: string
  readonly most: number
  readonly placeholder?: string
  readonly readOnly: boolean
  /** Why it cannot stand, in a sentence; undefined where it can. */
  readonly problemOf?: (written: string) => string | undefined
  readonly onWrite: (value: string) => void
}

/** A detail of a tag that is written. Enter goes back to the tree; what cannot stand is told and not written. */
export function TagField({ field, label, value, most, placeholder, readOnly, problemOf, onWrite }: TagFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const isLine = field !== 'description'
  const tell = (written: string) => problemOf?.(written)
  const { draft, problem, write, leave, drop } = useCheckedDraft(value, tell, onWrite)
  useOwnHeight(area, draft)
  return (
    <div className="tag-field" data-line={field === 'key'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className="field"
        data-field={`tag-${field}`}
        dir="auto"
        rows={isLine ? 1 : 2}
        maxLength={most}
        placeholder={placeholder}
        readOnly={readOnly}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={draft}
        onFocus={({ target }) => isLine && target.select()}
        onChange={({ target }) => write(isLine ? target.value.replaceAll('\n', ' ') : target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            drop()
            return focusTree(event)
          }
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          if (leave()) focusTree(event)
        }}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="tag-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
