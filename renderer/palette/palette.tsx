import { Command } from 'cmdk'
import { ChevronRight, FileText } from 'lucide-react'
import { useMemo } from 'react'
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
import { PaletteKeys } from './palette-keys'
import { searchAnnotations } from './search-annotations'
import { useSearch } from './use-search'
import './palette.css'

const mostAccounts = 20

/** One field that finds commands, accounts and, in the account in view, annotations. */
export function Palette() {
  const bench = useWorkbench()
  const { account, finder, bridge, view } = bench
  const close = useClose()
  const search = useSearch()
  const { typed, query } = search
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
  const rows = [...found.map(({ id }) => id), ...accounts.map(({ file }) => file), ...commands]

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
      <Command label="Find anything" shouldFilter={false} loop {...search.over(rows)}>
        <PaletteField typed={typed} onType={search.type} placeholder="Commands, accounts, annotations" />
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
        <PaletteKeys enter="open" />
      </Command>
    </Dialog>
  )
}
