import { useState } from 'react'
import { isWebAddress } from '../../shared/importing/web-address'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { useClose } from './use-close'

/** Makes an account of whatever text is pasted. */
export function PasteDialog() {
  const { account, imports, settings } = useWorkbench()
  const allowPrivate = useStore(settings, (state) => state.fetchPrivate)
  const close = useClose()
  const [text, setText] = useState('')
  /** What was pasted, as a page has it, and the words that it gave. */
  const [page, setPage] = useState({ html: '', words: '' })
  const empty = text.trim() === ''
  const isAddress = isWebAddress(text)
  const make = () => {
    if (empty) return
    // As it was pasted it has headings, lists and tables, which its words alone have not.
    if (isAddress) imports.fetch(text.trim(), allowPrivate)
    else if (page.html !== '' && text === page.words) imports.paste(page.html)
    else account.importText(text)
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
            The text as you found it, or the address of a page. It is kept unchanged from now on.
          </label>
          <textarea
            id="pasted-text"
            className="field paste-text"
            dir="auto"
            data-first
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={({ clipboardData }) => {
              if (text !== '') return
              const html = clipboardData.getData('text/html')
              const words = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
              setPage({ html, words })
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) make()
            }}
          />
        </div>
        {isAddress && (
          <label className="paste-private">
            <input
              type="checkbox"
              checked={allowPrivate}
              onChange={({ target }) => settings.change({ fetchPrivate: target.checked })}
            />
            Pages of this computer and its own network may be fetched too
          </label>
        )}
        <div className="dialog-footer">
          <span>
            {isAddress
              ? 'Only this page is fetched, and nothing that it names.'
              : empty
                ? 'What is copied from a page keeps its headings, lists and tables.'
                : `${text.length.toLocaleString('en')} characters`}
          </span>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid" disabled={empty}>
            {isAddress ? 'Fetch the page' : 'Make the account'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
