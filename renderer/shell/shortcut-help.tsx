import { useState } from 'react'
import { type CommandEntry, type CommandId, commandIds, commandTable, type MenuName } from '../../shared/commands'
import { keyTable } from '../../shared/key-table'
import { fold } from '../../shared/text/fold'
import { showAccelerator } from '../commands/accelerator'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Dialog } from './dialog'
import { codebookKeys, type FixedKey, fixedKeys, whyFixed } from './fixed-keys'
import { ShortcutRow } from './shortcut-row'
import { useClose } from './use-close'
import './shortcut-help.css'

type Group = MenuName | 'In the text' | 'Selecting in the text'

const groups: readonly Group[] = [
  ...(['In the text', 'Selecting in the text'] as const),
  ...(['Annotate', 'Discuss', 'Edit', 'File', 'View', 'Help'] as const),
]

function groupOf(id: CommandId): Group {
  const { menu }: CommandEntry = commandTable[id]
  return menu ?? (id.startsWith('select.') ? 'Selecting in the text' : 'In the text')
}

/** Every command with its keys, which can be changed; those that cannot, and why; and the switch for single keys. */
export function ShortcutHelp() {
  const { onMac, settings } = useWorkbench()
  const close = useClose()
  const own = useStore(settings, (state) => state.keys)
  const singleKeys = useStore(settings, (state) => state.singleKeys)
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<CommandId | null>(null)
  const table = keyTable(own, onMac)

  const words = fold(query).text.split(/\s+/).filter(Boolean)
  const says = (...texts: readonly string[]) => words.every((word) => fold(texts.join(' ')).text.includes(word))
  const isFound = (id: CommandId) =>
    says(commandTable[id].title, ...table[id].map((key) => showAccelerator(key, onMac)))
  const found = groups
    .map((group) => ({ group, ids: commandIds.filter((id) => groupOf(id) === group && isFound(id)) }))
    .filter(({ ids }) => ids.length > 0)
  const fixed = fixedKeys.filter(({ title, keys }) => says(title, ...keys))
  const inCodebook = codebookKeys.filter(({ title, keys }) => says('In the codebook', title, ...keys))
  const change = (id: CommandId, keys: readonly string[] | null) => {
    const { [id]: _, ...others } = own
    settings.change({ keys: keys ? { ...others, [id]: [...keys] } : others })
    setChanging(null)
  }

  return (
    <Dialog title="Keyboard shortcuts" className="shortcuts" onClose={close}>
      <div className="shortcut-find">
        <input
          type="search"
          data-first
          aria-label="Find a command or a key"
          placeholder="Find a command or a key"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span>Choose a key to change it.</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard */}
      <section className="dialog-body shortcut-groups" tabIndex={0} aria-label="All shortcuts">
        {found.map(({ group, ids }) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {ids.map((id) => (
                <ShortcutRow
                  key={id}
                  command={id}
                  table={table}
                  isOwn={Object.hasOwn(own, id)}
                  changing={changing === id}
                  onChanging={(on) => setChanging(on ? id : null)}
                  onChange={(keys) => change(id, keys)}
                />
              ))}
            </ul>
          </section>
        ))}
        <FixedKeys title="In the codebook" keys={inCodebook} />
        <FixedKeys title="What stays as it is" why={whyFixed} keys={fixed} />
        {found.length + fixed.length + inCodebook.length === 0 && (
          <p className="shortcut-none">No command and no key is called that.</p>
        )}
      </section>
      <div className="dialog-footer">
        <label className="shortcut-switch">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => settings.change({ singleKeys: event.target.checked })}
          />
          Single keys such as <kbd>{showAccelerator(table['tag.claim'][0] ?? '1', onMac)}</kbd> and{' '}
          <kbd>{showAccelerator(table['annotation.next'][0] ?? 'J', onMac)}</kbd> act when no text field has the focus
        </label>
        {Object.keys(own).length > 0 && (
          <button type="button" className="btn small line" onClick={() => settings.change({ keys: {} })}>
            All keys as they usually are
          </button>
        )}
      </div>
    </Dialog>
  )
}

interface FixedKeysProps {
  readonly title: string
  readonly why?: string
  readonly keys: readonly FixedKey[]
}

/** Keys that every program has so, or that are pressed one after the other: they cannot be changed. */
function FixedKeys({ title, why, keys: all }: FixedKeysProps) {
  if (all.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      {why && <p className="shortcut-why">{why}</p>}
      <dl>
        {all.map(({ title, keys }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
