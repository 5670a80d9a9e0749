import { type CommandEntry, commandIds, commandTable, type MenuName } from '../../shared/commands'
import { showAccelerator } from '../commands/accelerator'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { useClose } from './use-close'
import './shortcut-help.css'

const menus: readonly MenuName[] = ['Annotate', 'Discuss', 'Edit', 'File', 'View', 'Help']

const entriesOf = (menu: MenuName): readonly CommandEntry[] =>
  commandIds.map((id): CommandEntry => commandTable[id]).filter((entry) => entry.menu === menu && entry.keys.length > 0)

/** Every key there is, read from the command table; and the switch for the single ones. */
export function ShortcutHelp() {
  const { onMac, settings } = useWorkbench()
  const close = useClose()
  const singleKeys = useStore(settings, (state) => state.singleKeys)
  return (
    <Dialog title="Keyboard shortcuts" className="shortcuts" onClose={close}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard */}
      <section className="dialog-body shortcut-groups" tabIndex={0} aria-label="All shortcuts">
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{menu}</h3>
            <dl>
              {entriesOf(menu).map(({ title, keys }) => (
                <div key={title}>
                  <dt>{title.replace('…', '')}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{showAccelerator(key, onMac)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <div className="dialog-footer">
        <label className="shortcut-switch">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => settings.change({ singleKeys: event.target.checked })}
          />
          Single keys such as <kbd>1</kbd> and <kbd>J</kbd> act when no text field has the focus
        </label>
      </div>
    </Dialog>
  )
}
