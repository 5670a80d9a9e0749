import { useRef, useState } from 'react'

interface ConfirmProps {
  readonly button: string
  /** What the button is about, for those who hear it. */
  readonly label: string
  readonly question: string
  readonly yes: string
  readonly onYes: () => void
}

/** Asks once more, in place, before something that cannot be undone. */
export function Confirm({ button, label, question, yes, onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false)
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
          <p>{question}</p>
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
              onYes()
            }}
          >
            {yes}
          </button>
        </div>
      )}
    </>
  )
}
