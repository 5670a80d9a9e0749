import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react'
import { Highlighter, MessageSquare, Minus, Plus, UserRoundPen } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import type { CommandId } from '../../shared/commands'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { KindMark } from '../controls/kind-mark'
import type { TextSelection } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useInView } from './use-in-view'
import './tag-bar.css'

interface TagButtonsProps {
  readonly selection: TextSelection
  readonly onDismiss: () => void
}

export function TagButtons({ selection, onDismiss }: TagButtonsProps) {
  const bench = useWorkbench()
  const { account, reader, view } = bench
  const active = useStore(account, (state) => (state.active ? account.annotation(state.active) : undefined))
  const lastKind = useStore(view, (state) => state.lastKind)
  const claimed = active?.kind === 'claim'
  const [focused, setFocused] = useState(Math.max(0, kinds.indexOf(lastKind)))
  const scroller = reader.get()?.scroller
  const within = { padding: 8, ...(scroller && { boundary: scroller }) }
  const { refs, floatingStyles } = useFloating({
    strategy: 'fixed',
    placement: 'bottom',
    middleware: [offset(7), flip(within), shift(within)],
    whileElementsMounted: autoUpdate,
  })

  useLayoutEffect(() => {
    const now = () => reader.get()?.selection() ?? selection
    refs.setPositionReference({
      // Under the last line, yet above the first where it must flip.
      getBoundingClientRect: () => {
        const { rect, bounds } = now()
        return new DOMRect(rect.left, bounds.top, rect.width, bounds.height)
      },
      ...(scroller && { contextElement: scroller }),
    })
  }, [refs, reader, scroller, selection])

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || view.get().dialog !== null) return
      event.preventDefault()
      onDismiss()
      reader.get()?.focus()
    }
    // Before the text closes what is open there: the bar is what is in front.
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [onDismiss, reader, view])

  const inView = useInView(selection)

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const buttons = event.currentTarget.querySelectorAll('button')
    const next = (focused + by + buttons.length) % buttons.length
    setFocused(next)
    buttons[next]?.focus()
  }

  return (
    <div
      ref={refs.setFloating}
      role="toolbar"
      aria-label="Tag selection"
      className="tag-bar"
      style={{ ...floatingStyles, visibility: inView ? 'visible' : 'hidden' }}
      // The words stay selected while one of its buttons is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={walk}
    >
      {!active && (
        <span className="tag-bar-lead" aria-hidden="true">
          Tag selection
        </span>
      )}
      {kinds.map((kind, index) => (
        <TagButton key={kind} kind={kind} first={kind === lastKind} tabIndex={focused === index ? 0 : -1} />
      ))}
      <span className="rule" />
      <button
        type="button"
        className="tag-button"
        aria-label="Tag and write a note"
        tabIndex={focused === kinds.length ? 0 : -1}
        onClick={() => runCommand('annotation.note', bench)}
      >
        <MessageSquare size={15} strokeWidth={1.6} aria-hidden="true" />
        <Keys command="annotation.note" />
      </button>
      <button
        type="button"
        className="tag-button"
        aria-label="Tag this and every selection from here on"
        title="Tag this and every selection from here on"
        tabIndex={focused === kinds.length + 1 ? 0 : -1}
        onClick={() => runCommand('tag.lock', bench)}
      >
        <Highlighter size={15} strokeWidth={1.6} aria-hidden="true" />
        <Keys command="tag.lock" />
      </button>
      {claimed && (
        <button
          type="button"
          className="tag-button"
          title="Tag as the source of the active claim"
          aria-label="Source of the active claim"
          tabIndex={focused === kinds.length + 2 ? 0 : -1}
          onClick={() => runCommand('claim.source', bench)}
        >
          <UserRoundPen size={15} strokeWidth={1.6} aria-hidden="true" />
          <Keys command="claim.source" />
        </button>
      )}
      {active && (
        <PieceButtons active={active} range={selection.range} focused={focused - kinds.length - (claimed ? 3 : 2)} />
      )}
    </div>
  )
}

/** What the selected words can be to the active passage: one more piece of it, or no part of it. */
function PieceButtons({
  active,
  range: [start, end],
  focused,
}: {
  readonly active: Annotation
  readonly range: Range
  readonly focused: number
}) {
  const bench = useWorkbench()
  const kind = kindNames[active.kind].name.toLowerCase()
  const isPart = active.ranges.some(([from, to]) => from < end && to > start)
  const whole = active.ranges.some(([from, to]) => from <= start && to >= end)
  const offers = [
    ...(whole ? [] : [{ command: 'annotation.add-piece', name: 'Add', to: `Add to the ${kind}`, Icon: Plus } as const]),
    ...(isPart
      ? [{ command: 'annotation.remove-piece', name: 'Take out', to: `Take out of the ${kind}`, Icon: Minus } as const]
      : []),
  ] satisfies readonly {
    readonly command: CommandId
    readonly name: string
    readonly to: string
    readonly Icon: typeof Plus
  }[]
  return (
    <>
      <span className="rule" />
      {offers.map(({ command, name, to, Icon }, i) => (
        <button
          key={command}
          type="button"
          className="tag-button"
          aria-label={to}
          title={to}
          tabIndex={focused === i ? 0 : -1}
          onClick={() => runCommand(command, bench)}
        >
          <Icon size={15} strokeWidth={1.6} aria-hidden="true" />
          {name}
          <Keys command={command} />
        </button>
      ))}
    </>
  )
}

function TagButton({
  kind,
  first,
  tabIndex,
}: {
  readonly kind: Kind
  readonly first: boolean
  readonly tabIndex: number
}) {
  const bench = useWorkbench()
  const command = `tag.${kind}` as const
  return (
    <button
      type="button"
      className="tag-button"
      data-first={first}
      tabIndex={tabIndex}
      onClick={() => runCommand(command, bench)}
    >
      <KindMark kind={kind} />
      {kindNames[kind].name}
      <Keys command={command} />
    </button>
  )
}
