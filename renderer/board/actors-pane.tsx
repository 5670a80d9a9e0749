import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { several } from '../../shared/text/phrases'
import { choiceWords } from '../../shared/tradecraft/choice-words'
import { actorsInSteps, type BoardActor } from '../../shared/tradecraft/matrix/actors'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useInSteps } from '../use-in-steps'
import { useWorkbench } from '../workbench'
import { ActorClaims } from './actor-claims'
import type { LaidOut } from './board-store'
import type { Names } from './names'
import { useSize } from './use-size'
import './actors-pane.css'

/** Of every actor in the list, in px; the style sheet says the same. */
const rowHeight = 44

/** Rows drawn on either side of what is seen. */
const reserve = 8

/** Who is spoken of, and what is claimed about whoever is chosen. */
export function ActorsPane({
  laidOut: { annotations, tradecraft, matrix },
  names,
}: {
  readonly laidOut: LaidOut
  readonly names: Names
}) {
  const { board } = useWorkbench()
  const chosenId = useStore(board.view, (state) => state.actor)
  const actors = useInSteps(
    useCallback(() => actorsInSteps(annotations, tradecraft, matrix), [annotations, tradecraft, matrix]),
  )
  if (!actors) return <p className="board-none">Looking who is spoken of…</p>
  if (actors.length === 0) return <p className="board-none">No actors yet. Select some words and press 2.</p>
  const chosen = actors.find(({ id }) => id === chosenId) ?? (actors[0] as BoardActor)
  return (
    <div className="actors">
      <ActorList actors={actors} chosen={chosen} names={names} />
      <ActorClaims key={chosen.id} actor={chosen} names={names} />
    </div>
  )
}

interface ActorListProps {
  readonly actors: readonly BoardActor[]
  readonly chosen: BoardActor
  readonly names: Names
}

function ActorList({ actors, chosen, names }: ActorListProps) {
  const { board } = useWorkbench()
  const [list, setList] = useState<HTMLDivElement | null>(null)
  const { height } = useSize(list)
  const [top, setTop] = useState(0)
  const at = useMemo(() => actors.indexOf(chosen), [actors, chosen])
  useEffect(() => list?.focus({ preventScroll: true }), [list])

  const choose = (index: number) => {
    const actor = actors[Math.max(0, Math.min(actors.length - 1, index))]
    const y = Math.max(0, Math.min(actors.length - 1, index)) * rowHeight
    if (!actor || !list) return
    board.view.update((state) => ({ ...state, actor: actor.id }))
    if (y < list.scrollTop) list.scrollTop = y
    else if (y + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = y + rowHeight - list.clientHeight
  }
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1)
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
    const by = { ...steps, Home: -actors.length, End: actors.length }[event.key]
    if (by === undefined) return
    event.preventDefault()
    choose(at + by)
  }

  const from = Math.max(0, Math.floor(top / rowHeight) - reserve)
  const to = Math.min(actors.length, Math.ceil((top + height) / rowHeight) + reserve)
  return (
    <div
      ref={setList}
      className="actor-list"
      role="listbox"
      aria-label="Actors"
      tabIndex={0}
      aria-activedescendant={`actor-${chosen.id}`}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: actors.length * rowHeight }}>
        {actors.slice(from, to).map((actor, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard, and goes from option to option
          <div
            key={actor.id}
            id={`actor-${actor.id}`}
            className="actor-option"
            role="option"
            tabIndex={-1}
            aria-selected={actor === chosen}
            aria-posinset={from + i + 1}
            aria-setsize={actors.length}
            style={{ transform: `translateY(${(from + i) * rowHeight}px)` }}
            onClick={() => choose(from + i)}
          >
            <KindMark kind="actor" />
            <span className="actor-words">
              <span className="actor-name cut" dir="auto">
                {names.of(actor.id)}
              </span>
              <span className="actor-about cut">
                {[actor.type && choiceWords.entityType[actor.type], several(actor.mentions.length, 'passage')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
            <span className="actor-count">
              {actor.claims.length}
              <span className="unseen"> claims</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
