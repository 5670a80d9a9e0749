import { useState } from 'react'
import { handlingLimit, handlingMarks, writeHandling } from '../../shared/tradecraft/handling'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { useClose } from './use-close'

/** Asks to whom the account may be shown, and to whom what it goes into is. */
export function HandlingDialog() {
  const { account, settings } = useWorkbench()
  const close = useClose()
  const before = account.get().head?.meta['handling'] ?? ''
  const [own, setOwn] = useState(before)
  const [report, setReport] = useState(settings.get().reportHandling)
  const mark = () => {
    const written = writeHandling(own)
    settings.change({ reportHandling: writeHandling(report) })
    close()
    if (written === before) return
    account.markHandling(written)
    account.say(written === '' ? 'The account is not marked any more' : `The account is marked ${written}`)
  }
  return (
    <Dialog title="Handling mark" onClose={close}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          mark()
        }}
      >
        <div className="name-field">
          <MarkField
            id="own-mark"
            label="This account, for everyone who has a copy"
            value={own}
            onChange={setOwn}
            first
          />
          <MarkField
            id="report-mark"
            label="Reports of yours that it goes into: a check stands where that is for more people"
            value={report}
            onChange={setReport}
          />
        </div>
        <div className="dialog-footer">
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid">
            Mark
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface MarkFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly first?: boolean
}

/** Any mark can be written; those of the Traffic Light Protocol are offered. */
function MarkField({ id, label, value, onChange, first }: MarkFieldProps) {
  return (
    <div className="mark-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        list={`${id}-known`}
        autoComplete="off"
        spellCheck={false}
        maxLength={handlingLimit}
        placeholder="Not marked"
        data-first={first ? '' : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={`${id}-known`}>
        {handlingMarks.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
    </div>
  )
}
