import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import { useCues } from '../craft/use-cues'
import { FindBar } from '../find/find-bar'
import { useColumns } from '../history/use-columns'
import { isReadOnly } from '../keeper/account-state'
import { useDestination } from '../library/use-destination'
import { Margin } from '../margin/margin'
import { PassageEnds } from '../margin/passage-ends'
import { Reader } from '../reader/reader'
import type { ReaderHandle, ReaderProps } from '../reader/reader-types'
import { putWords } from '../report/citing/cite-transfer'
import { useStore } from '../store/use-store'
import { TagBar } from '../tagging/tag-bar'
import { TagLockBar } from '../tagging/tag-lock-bar'
import { usePeerSelections } from '../team/use-peer-selections'
import { useWorkbench } from '../workbench'
import { goOnReading } from './go-on-reading'
import { isTitled } from './is-titled'
import { noteReading } from './note-reading'
import { TextHeader } from './text-header'
import { useFollowAccount } from './use-follow-account'
import { isLong } from './use-text-in-view'
import './workspace.css'

/** For measuring how long a person waits: a task posted in a frame runs once that frame has been painted. */
const markPainted = (): void => void requestAnimationFrame(() => setTimeout(() => performance.mark('account-painted')))

/** The account and its margin, in one scroller. */
export function Workspace({ text }: { readonly text: ReaderProps['account'] }) {
  const bench = useWorkbench()
  const { account, reader: slot, view } = bench
  const [reader, setReader] = useState<ReaderHandle | null>(null)
  const readOnly = useStore(account, isReadOnly)
  useEffect(() => noteReading(bench), [bench])
  useFollowAccount(reader)
  useDestination(reader)
  usePeerSelections(reader)
  useCues(reader)

  const onReady = useCallback(
    (next: ReaderHandle | null) => {
      slot.put(next)
      if (next) goOnReading(bench, next)
      // What stands beside a long text can wait until that is on the page.
      if (next && isLong(text)) startTransition(() => setReader(next))
      else setReader(next)
      if (next) markPainted()
    },
    [bench, slot, text],
  )
  const titled = useMemo(() => isTitled(text), [text])
  // Not by `:has()`, which would have the whole text restyled each time anything in it changes.
  const [ring, setRing] = useState(false)
  const header = useMemo(() => <TextHeader />, [])
  const { margin: beside } = useColumns()
  const margin = useMemo(() => reader && beside && <Margin />, [reader, beside])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: where the focus is, is only watched
    <div
      className="workspace"
      data-titled={titled}
      data-ring={ring}
      data-readonly={readOnly}
      data-margin={beside}
      onFocus={({ target }) => setRing(target.matches('.account:focus-visible'))}
      onBlur={() => setRing(false)}
    >
      <Reader
        account={text}
        header={header}
        margin={margin}
        onReady={onReady}
        onSelect={account.select}
        onActivate={(id) => {
          account.activate(id)
          view.update((state) => ({ ...state, marginOver: id !== null }))
        }}
        onScroll={slot.moved}
        onCopy={(range, clipboard) => {
          const of = account.get().head?.id
          if (of !== undefined) putWords(clipboard, of, range)
        }}
      />
      <PassageEnds reader={reader} />
      <FindBar />
      <TagBar />
      <TagLockBar />
    </div>
  )
}
