import { useState } from 'react'
import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useWorkbench } from '../workbench'
import { tellSaved } from './tell-saved'
import './share-dialog.css'

const parts = {
  notes: 'The notes',
  original: 'The document as it was imported',
  names: 'The names of those who worked on it',
} as const satisfies Record<keyof KeptInCopy, string>

const everything: KeptInCopy = { notes: true, original: true, names: true }

/** A copy for somebody else: all of the account, or another account without what they are not to have. */
export function ShareDialog() {
  const { account, bridge } = useWorkbench()
  const close = useClose()
  const [whole, setWhole] = useState(true)
  const [kept, setKept] = useState(everything)
  const share = async () => {
    close()
    tellSaved(account, await bridge.request('account:share-copy', whole ? 'all' : kept))
  }
  return (
    <Dialog title="Share a copy" className="share" onClose={close}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void share()
        }}
      >
        <div className="dialog-body">
          <label className="share-choice">
            <input type="radio" name="copy" data-first checked={whole} onChange={() => setWhole(true)} />
            <span>
              <b>All of it</b>
              <small>
                The same account, with its history and its reports. What is done to the copy can be merged back.
              </small>
            </span>
          </label>
          <label className="share-choice">
            <input type="radio" name="copy" checked={!whole} onChange={() => setWhole(false)} />
            <span>
              <b>A redacted copy</b>
              <small>
                Another account with the text and its passages. It has no history, no replies, no verdicts and no
                reports, and cannot be merged back.
              </small>
            </span>
          </label>
          <fieldset className="share-parts" disabled={whole}>
            <legend>It keeps</legend>
            {(Object.keys(parts) as (keyof KeptInCopy)[]).map((part) => (
              <label key={part}>
                <input
                  type="checkbox"
                  checked={kept[part]}
                  onChange={({ target }) => setKept({ ...kept, [part]: target.checked })}
                />
                {parts[part]}
              </label>
            ))}
          </fieldset>
        </div>
        <div className="dialog-footer">
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid">
            Save the copy…
          </button>
        </div>
      </form>
    </Dialog>
  )
}
