import { useState } from 'react'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { NameField } from './name-field'
import { rename } from './rename'
import { useClose } from './use-close'

export function NameDialog() {
  const bench = useWorkbench()
  const { view, account } = bench
  const close = useClose()
  const [name, setName] = useState(view.get().name)
  const change = async () => {
    await rename(bench, name)
    close()
    account.say(`You are named ${view.get().name} from now on`)
  }
  return (
    <Dialog title="Change your name" onClose={close}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void change()
        }}
      >
        <NameField id="new-name" name={name} onChange={setName} />
        <div className="dialog-footer">
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid">
            Change
          </button>
        </div>
      </form>
    </Dialog>
  )
}
