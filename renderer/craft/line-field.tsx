import { useRef } from 'react'
import type { DetailName } from '../../shared/tradecraft/details'
import { detailWords } from '../../shared/tradecraft/words'
import { useCheckedDraft } from '../controls/use-checked-draft'
import { useOwnHeight } from '../controls/use-own-height'
import { useWorkbench } from '../workbench'
import { Row } from './row'

interface LineFieldProps {
  readonly field: DetailName
  readonly value: string
  readonly most: number
  readonly placeholder?: string
  readonly readOnly: boolean
  /** Why it cannot stand, in a sentence; undefined where it can. */
  readonly problemOf?: (written: string) => string | undefined
  /** Another value than there is; empty unsets it. */
  readonly onWrite: (value: string) => void
}

/** A detail that is written, edited where it stands. */
export function LineField({
  field,
  value,
  most,
  placeholder = 'Not noted',
  readOnly,
  problemOf,
  onWrite,
}: LineFieldProps) {
  const { reader } = useWorkbench()
  const area = useRef<HTMLTextAreaElement>(null)
  const tell = (written: string) => (written === '' ? undefined : problemOf?.(written))
  const { draft, problem, write, leave, drop } = useCheckedDraft(value, tell, onWrite)
  useOwnHeight(area, draft)
  return (
    <Row label={detailWords[field]}>
      {(id) => (
        <>
          <textarea
            ref={area}
            id={id}
            className="craft-line"
            dir="auto"
            rows={1}
            maxLength={most}
            placeholder={placeholder}
            readOnly={readOnly}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            value={draft}
            onChange={({ target }) => write(target.value.replaceAll('\n', ' '))}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key !== 'Escape' && event.key !== 'Enter') return
              event.preventDefault()
              if (event.key === 'Escape') drop()
              else if (!leave()) return
              reader.get()?.focus()
            }}
          />
          {problem !== undefined && (
            <p id={`${id}-problem`} role="alert" className="craft-problem">
              {problem}
            </p>
          )}
        </>
      )}
    </Row>
  )
}
