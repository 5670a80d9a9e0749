import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { NameForm } from './name-form'
import { useClose } from './use-close'

export function NameDialog() {
  const { view, account } = useWorkbench()
  const close = useClose()
  const name = useStore(view, (state) => state.name)
  const named = () => {
    close()
    account.say(`You are named ${view.get().name} from now on`)
  }
  return (
    <Dialog title="Change your name" onClose={close}>
      <NameForm id="new-name" proposed={name} className="dialog-form" onNamed={named}>
        <footer className="dialog-footer">
          <span>Annotations you made before follow your new name.</span>
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="btn solid">
            Change
          </button>
        </footer>
      </NameForm>
    </Dialog>
  )
}
