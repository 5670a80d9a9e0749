import { useState } from 'react'
import { linkAddress } from '../../../shared/text/link-address'
import './link-form.css'

interface LinkFormProps {
  /** Empty where there is no link yet. */
  readonly address: string
  readonly readOnly: boolean
  readonly onLink: (address: string) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
}

/** The address of a link, to be read, copied or changed. */
export function LinkForm({ address, readOnly, onLink, onCopy, onRemove }: LinkFormProps) {
  const [typed, setTyped] = useState(address)
  const [refused, setRefused] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const allowed = linkAddress(typed)
        if (allowed === undefined) setRefused(true)
        else if (!readOnly) onLink(allowed)
      }}
    >
      <label className="label" htmlFor="link-address">
        Address
      </label>
      <input
        id="link-address"
        className="field"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={4000}
        placeholder="https://"
        readOnly={readOnly}
        value={typed}
        aria-invalid={refused}
        aria-describedby={refused ? 'link-refused' : undefined}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefused(false)
        }}
      />
      {refused && (
        <p id="link-refused" className="link-refused" role="alert">
          A link leads to a page, https://…, or a mailbox, mailto:…
        </p>
      )}
      <div className="link-acts">
        {address !== '' && (
          <button type="button" className="btn small" onClick={onCopy}>
            Copy the address
          </button>
        )}
        {address !== '' && !readOnly && (
          <button type="button" className="btn small" onClick={onRemove}>
            Remove the link
          </button>
        )}
        {!readOnly && (
          <button type="submit" className="btn small line">
            {address === '' ? 'Make a link' : 'Change'}
          </button>
        )}
      </div>
    </form>
  )
}
