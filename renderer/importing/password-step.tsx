import { useState } from 'react'
import type { ImportId } from '../../shared/importing/protocol'
import { useWorkbench } from '../workbench'

interface PasswordStepProps {
  readonly id: ImportId
  readonly wasWrong: boolean
  readonly leave: () => void
}

/** Asks for the password that opens a document. It is used once and kept nowhere. */
export function PasswordStep({ id, wasWrong, leave }: PasswordStepProps) {
  const { imports } = useWorkbench()
  const [password, setPassword] = useState('')
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') imports.choose(id, { password })
      }}
    >
      <div className="dialog-body">
        <label className="label" htmlFor="import-password">
          {wasWrong
            ? 'That password does not open it. Try another.'
            : 'The password that opens it. It is kept nowhere.'}
        </label>
        <input
          id="import-password"
          className="field"
          type="password"
          autoComplete="off"
          data-first
          aria-invalid={wasWrong}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn line" onClick={leave}>
          Cancel
        </button>
        <button type="submit" className="btn solid" disabled={password === ''}>
          Open it
        </button>
      </div>
    </form>
  )
}
