import { useState } from 'react'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { useClose } from './use-close'

/** Makes an account of whatever text is pasted. */
export function PasteDialog() {
  const { account } = useWorkbench()
  const close = useClose()
  const [text, setText] = useState('')
  const empty = text.trim() === ''
  const make = () => {
    if (empty) return
    account.importText(text)
    close()
  }
  return (
    <Dialog title="New account from pasted text" className="paste" onClose={close}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <div className="dialog-body">
          <label className="label" htmlFor="pasted-text">
            The text as you found it. It is kept unchanged from now on.
          </label>
          <textarea
            id="pasted-text"
            className="field paste-text"
            dir="auto"
            data-first
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) make()
            }}
          />
        </div>
        <div className="dialog-footer">
          <span>
            {empty
              ? 'Markdown headings, lists and quotes are understood.'
              : `${text.length.toLocaleString('en')} characters`}
          </span>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid" disabled={empty}>
            Make the account
          </button>
        </div>
      </form>
    </Dialog>
  )
}
