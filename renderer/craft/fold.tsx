import { ChevronRight } from 'lucide-react'
import { type ReactNode, type RefObject, useId } from 'react'
import './fold.css'

interface FoldProps {
  readonly title: string
  /** What is in it, while it is folded. */
  readonly summary?: string | undefined
  readonly open: boolean
  readonly body?: RefObject<HTMLDivElement | null>
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** What is not shown until it is opened. */
export function Fold({ title, summary, open, body, onToggle, children }: FoldProps) {
  const id = useId()
  return (
    <section className="fold">
      <button
        type="button"
        className="fold-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <ChevronRight size={14} strokeWidth={1.6} aria-hidden="true" />
        <span className="fold-title">{title}</span>
        {!open && summary && (
          <span className="fold-summary cut" dir="auto">
            {summary}
          </span>
        )}
      </button>
      {open && (
        <div ref={body} id={id} className="fold-body">
          {children}
        </div>
      )}
    </section>
  )
}
