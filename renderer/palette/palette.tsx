import { Command } from 'cmdk'
import { ChevronRight, FileText } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { quoteOf } from '../../shared/account/range'
import { type CommandEntry, type CommandId, commandTable } from '../../shared/commands'
import { fold } from '../../shared/text/fold'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { enabledCommands } from '../commands/when'
import { KindMark } from '../controls/kind-mark'
import { nameOf } from '../margin/describe-annotation'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { aroundMatch } from './around-match'
import { Emphasis } from './emphasis'
import { PaletteField } from './palette-field'
import { searchAnnotations } from './search-annotations'
import './palette.css'

const mostAccounts = 20

/** One field that finds commands, accounts and, in the account in view, annotations. */
export function Palette() {
  const bench = useWorkbench()
  const { account, finder, bridge, view } = bench
  const close = useClose()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  const query = useDeferredValue(typed)
  const annotations = useStore(account, (state) => state.annotations)
  const people = useStore(account, (state) => state.people)
  const text = useStore(account, (state) => state.account?.text ?? '')
  const recents = useStore(view, (state) => state.recents)

  const says = useMemo(() => {
    const words = fold(query).text.split(/\s+/).filter(Boolean)
    return (title: string) => words.every((word) => fold(title).text.includes(word))
  }, [query])
  const found = useMemo(
    () => (query.trim() === '' ? [] : searchAnnotations(annotations, finder.folded(), query)),
    [annotations, finder, query],
  )
  const commands = useMemo(
    () => enabledCommands(bench).filter((id) => id !== 'view.palette' && says(commandTable[id].title)),
    [bench, says],
  )
  const accounts =
    query === '' ? [] : recents.filter(({ title, file }) => says(`${title} ${file}`)).slice(0, mostAccounts)
  // The list may be a moment behind the field: what was chosen in an earlier one gives way to the first of this one.
  const values: readonly string[] = [...found.map(({ id }) => id), ...accounts.map(({ file }) => file), ...commands]
  const value = values.includes(chosen) ? chosen : (values[0] ?? '')

  const type = (words: string) => {
    setTyped(words)
    setChosen('')
  }

  /** The palette is gone before what was chosen begins, so that it may open a dialog or take the focus. */
  const choose = (act: () => void) => () => {
    close()
    setTimeout(act)
  }
  const commandItem = (id: CommandId) => {
    const { title }: CommandEntry = commandTable[id]
    return (
      <Command.Item key={id} value={id} onSelect={choose(() => runCommand(id, bench))}>
        <ChevronRight size={15} strokeWidth={1.6} aria-hidden="true" />
        <span className="cut palette-words">
          <Emphasis text={title} query={query} />
        </span>
        <Keys command={id} />
      </Command.Item>
    )
  }

  return (
    <Dialog title="Find anything" titleUnseen className="palette" onClose={close}>
      <Command label="Find anything" shouldFilter={false} loop value={value} onValueChange={setChosen}>
        <PaletteField typed={typed} onType={type} placeholder="Commands, accounts, annotations" />
        {found.length + accounts.length + commands.length === 0 && (
          <p className="palette-none">Nothing here says that.</p>
        )}
        <Command.List label="Found">
          {found.length > 0 && (
            <Command.Group heading="Annotations">
              {found.map((annotation) => (
                <Command.Item
                  key={annotation.id}
                  value={annotation.id}
                  onSelect={choose(() => account.reveal(annotation.id))}
                >
                  <KindMark kind={annotation.kind} />
                  <span className="cut palette-words said-words" dir="auto">
                    <Emphasis text={aroundMatch(quoteOf(text, annotation.ranges), query)} query={query} />
                  </span>
                  <span className="palette-aside">{nameOf(people, annotation.by)}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {accounts.length > 0 && (
            <Command.Group heading="Accounts">
              {accounts.map(({ file, title }) => (
                <Command.Item
                  key={file}
                  value={file}
                  onSelect={choose(() => void bridge.request('account:open-recent', file))}
                >
                  <FileText size={15} strokeWidth={1.6} aria-hidden="true" />
                  <span className="cut palette-words" dir="auto">
                    <Emphasis text={title} query={query} />
                  </span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {commands.length > 0 && <Command.Group heading="Commands">{commands.map(commandItem)}</Command.Group>}
        </Command.List>
        <div className="palette-keys">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Esc</kbd> back
          </span>
        </div>
      </Command>
    </Dialog>
  )
}
