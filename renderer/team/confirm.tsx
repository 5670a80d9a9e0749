import { useRef, useState } from 'react'

interface ConfirmProps {
  readonly button: string
  /** What the button is about, for those who hear it. */
  readonly label: string
  readonly question: string
  readonly yes: string
  /** Something that is done as well, unless the person says no. */
  readonly also?: string | undefined
  readonly onYes: (also: boolean) => void
}

/** Asks once more, in place, before something that cannot be undone. */
export function Confirm({ button, label, question, yes, also, onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false)
  const [isAlso, setAlso] = useState(true)
  const opener = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setAsking(false)
    opener.current?.focus()
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="btn small"
        aria-label={label}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {button}
      </button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div
          className="team-confirm"
          role="group"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            leave()
          }}
        >
          <div className="team-asked">
            <p>{question}</p>
            {also !== undefined && (
              <label className="team-also">
                <input type="checkbox" checked={isAlso} onChange={({ target }) => setAlso(target.checked)} />
                {also}
              </label>
            )}
          </div>
          <button type="button" className="btn small" onClick={leave}>
            Keep
          </button>
          <button
            type="button"
            className="btn small solid"
            // biome-ignore lint/a11y/noAutofocus: it answers what was pressed just now
            autoFocus
            onClick={() => {
              setAsking(false)
              // The button may go with what it was for.
              opener.current?.closest('section')?.focus()
              onYes(also !== undefined && isAlso)
            }}
          >
            {yes}
          </button>
        </div>
      )}
    </>
  )
}
