import { useCallback, useState } from 'react'
import { kinds } from '../../shared/account/kind'
import { codebookOf } from '../../shared/codebook/codebook'
import { TagFilterBar } from '../codebook/tag-filter-bar'
import { Keys } from '../commands/keys'
import { useStore } from '../store/use-store'
import { ReviewBar } from '../talk/review-bar'
import { useWorkbench } from '../workbench'
import { mostCards } from './choose-cards'
import { MarginCard } from './margin-card'
import { MarginFilter } from './margin-filter'
import { MarginFrame } from './margin-frame'
import { footroom, headroom, type MarginCards, useMarginCards } from './use-margin-cards'
import { useViewHeight } from './use-view-height'
import './margin.css'

/** Until the open card has been measured. */
const guessedHeight = 240

/** A closed card and the gap to it: one that stands before the open one at the top of the text leaves it so much less. */
const neighbour = 39

/** Less of an open card is of no use, however low the window. */
const leastHeight = 200

/** The annotations beside the text, each at its passage. It scrolls with the text, being in it. */
export function Margin() {
  const { account, view } = useWorkbench()
  const [openHeight, setOpenHeight] = useState(guessedHeight)
  const placed = useMarginCards(openHeight)
  const active = useStore(account, (state) => state.active)
  const ready = useStore(account, (state) => state.phase === 'ready')
  const none = useStore(account, (state) => state.annotations.length === 0)
  const allHidden = useStore(account, (state) => state.hidden.size === kinds.length)
  const reviewing = useStore(view, (state) => state.reviewing)
  const tags = useStore(account, (state) => state.tradecraft.tags)
  const filtering = useStore(view, (state) => codebookOf(tags).of(state.tagFilter ?? '') !== undefined)
  const over = useStore(view, (state) => state.marginOver)
  const mostHeight = Math.max(leastHeight, useViewHeight() - headroom - footroom - neighbour)
  const measure = useCallback((height: number) => setOpenHeight(height), [])
  return (
    <div className="margin" data-over={over} style={{ minHeight: placed.height }}>
      {reviewing ? <ReviewBar /> : filtering ? <TagFilterBar /> : <MarginFilter />}
      <MarginFrame cards={placed.cards} />
      {ready && none && (
        <p className="margin-none">
          No annotations yet. Select some words and press <Keys command="tag.claim" aloud />,{' '}
          <Keys command="tag.actor" aloud /> or <Keys command="tag.source" aloud />.
        </p>
      )}
      {ready && reviewing && placed.total === 0 && !none && !allHidden && (
        <p className="margin-none">Nothing needs review.</p>
      )}
      {ready && filtering && !reviewing && placed.total === 0 && !allHidden && (
        <p className="margin-none">No passage that is listed has this tag.</p>
      )}
      {ready && !none && allHidden && <p className="margin-none">Every kind is hidden; choose one above.</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers is none to some screen readers */}
      <ul role="list" aria-label="Annotations" className="cards" style={{ height: placed.height }}>
        {placed.cards.map(({ annotation, y, position }) => (
          <MarginCard
            key={annotation.id}
            annotation={annotation}
            y={y}
            open={annotation.id === active}
            mostHeight={mostHeight}
            onHeight={measure}
            {...(placed.total > mostCards && { position, total: placed.total })}
          />
        ))}
      </ul>
      <Leader placed={placed} />
    </div>
  )
}

/** Joins the open card to its passage. */
function Leader({ placed }: { readonly placed: MarginCards }) {
  const { account } = useWorkbench()
  const kind = useStore(account, (state) => (state.active ? account.annotation(state.active)?.kind : undefined))
  if (placed.leader === null || !kind) return null
  return <div className="leader" data-kind={kind} style={{ top: placed.leader }} />
}
