import { StickyNote, TriangleAlert } from 'lucide-react'
import { type CSSProperties, memo, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { kindNames } from '../../shared/account/kind'
import { quoteOf } from '../../shared/account/range'
import { shortQuote } from '../../shared/account/short-quote'
import { CardTagMarks } from '../codebook/card-tags'
import { KindMark } from '../controls/kind-mark'
import { CardSigns, DeniedTag } from '../craft/card-signs'
import { putPassage } from '../report/citing/cite-transfer'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { TalkSigns } from '../talk/talk-signs'
import { useWorkbench } from '../workbench'
import { describeAnnotation, nameOf } from './describe-annotation'
import { OpenCard } from './open-card'
import './margin-card.css'

interface MarginCardProps {
  readonly annotation: Annotation
  /** px from the top of what scrolls. */
  readonly y: number
  readonly open: boolean
  /** Where not all cards are in the page: its place among all, and how many there are. */
  readonly position?: number
  readonly total?: number
  /** How high it may be when it is open, in px; the rest of it scrolls. */
  readonly mostHeight: number
  /** Told the height of the open card, in px. */
  readonly onHeight: (height: number) => void
}

/** One annotation in the margin: a line, or opened all that is known of it. */
export const MarginCard = memo(function MarginCard({
  annotation,
  y,
  open,
  position,
  total,
  mostHeight,
  onHeight,
}: MarginCardProps) {
  const { account, reader } = useWorkbench()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const people = useStore(account, (state) => state.people)
  const statement = useStore(account, (state) =>
    annotation.kind === 'claim' ? state.tradecraft.details.get(annotation.id)?.statement : undefined,
  )
  const unsaved = useStore(account, (state) => state.unsaved.has(annotation.id))
  const element = useRef<HTMLLIElement>(null)
  const { id, kind, note } = annotation

  useLayoutEffect(() => {
    const card = element.current
    if (!open || !card) return
    const tell = () => {
      // All of it, also what is scrolled out of sight. Only a card that must scroll does: it cuts off what hangs over it.
      const body = card.querySelector('.card-body')
      const hidden = body ? body.scrollHeight - body.clientHeight : 0
      card.dataset['tall'] = String(card.offsetHeight + hidden > mostHeight)
      onHeight(card.offsetHeight)
    }
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(card)
    return () => observer.disconnect()
  }, [open, mostHeight, onHeight])

  return (
    <li
      ref={element}
      className="card"
      data-kind={kind}
      data-open={open}
      data-unsaved={unsaved}
      aria-label={describeAnnotation(annotation, text, people)}
      aria-posinset={position}
      aria-setsize={total}
      style={{ transform: `translateY(${y}px)`, ...(open && { '--most-height': `${mostHeight}px` }) } as CSSProperties}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        reader.get()?.focus()
      }}
    >
      <button
        type="button"
        className="card-line"
        draggable
        onDragStart={({ dataTransfer }) => {
          const of = account.get().head?.id
          if (of !== undefined) putPassage(dataTransfer, of, id, quoteOf(text, annotation.ranges))
        }}
        aria-expanded={open}
        onClick={() => (open ? account.activate(null) : account.reveal(id))}
      >
        <KindMark kind={kind} />
        <span className="unseen">{kindNames[kind].name}: </span>
        {open ? (
          <>
            <b aria-hidden="true">{kindNames[kind].name}</b>
            {kind === 'claim' && <DeniedTag annotation={annotation} />}
            <span className="card-by cut">
              <bdi>{nameOf(people, annotation.by)}</bdi>, {showRecently(annotation.at, Date.now())}
            </span>
          </>
        ) : (
          <span className="card-quote cut" dir="auto">
            {statement ?? shortQuote(text, annotation.ranges)}
          </span>
        )}
        {!open && !unsaved && <CardTagMarks id={id} />}
        {!open && !unsaved && note !== '' && (
          <span className="card-sign">
            <StickyNote size={12} strokeWidth={2} aria-hidden="true" />
            <span className="unseen">with a note</span>
          </span>
        )}
        {!open && !unsaved && <TalkSigns on={id} />}
        {!open && !unsaved && <CardSigns annotation={annotation} />}
        {unsaved && (
          <span className="card-unsaved">
            <TriangleAlert size={12} strokeWidth={2} aria-hidden="true" />
            Not saved
          </span>
        )}
      </button>
      {open && <OpenCard annotation={annotation} />}
    </li>
  )
})
