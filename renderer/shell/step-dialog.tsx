import { type ReactNode, useEffect } from 'react'
import { Dialog } from './dialog'
import './step-dialog.css'

interface StepDialogProps {
  readonly title: string
  /** Whatever the dialog has come to: with another, the focus goes to what that is for. */
  readonly step: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog about two accounts or copies, from the reading of them to what came of it. */
export function StepDialog({ title, step, className = '', onClose, children }: StepDialogProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus in the step before is gone
  useEffect(() => document.querySelector<HTMLElement>('.steps [data-first]')?.focus(), [step])
  return (
    <Dialog title={title} className={`steps ${className}`} onClose={onClose}>
      {children}
    </Dialog>
  )
}

interface SentencesProps {
  readonly sentences: readonly string[]
  /** What can be done. */
  readonly children: ReactNode
}

/** A step that is told in a few sentences. */
export const Sentences = ({ sentences, children }: SentencesProps) => (
  <>
    <div className="dialog-body step-summary" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
    <div className="dialog-footer">{children}</div>
  </>
)

interface LongReportProps {
  readonly summary: readonly string[]
  readonly label: string
  readonly footer: ReactNode
  readonly children: ReactNode
}

/** A step with more to look at than the dialog is high: the summary and what can be done stay in sight. */
export const LongReport = ({ summary, label, footer, children }: LongReportProps) => (
  <div className="long-report">
    <div className="step-summary" role="status">
      {summary.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by key */}
    <section className="dialog-body" aria-label={label} tabIndex={0}>
      {children}
    </section>
    <div className="dialog-footer">{footer}</div>
  </div>
)

export const interruptedTitle = (name: string): string => `Interrupted at “${name}”`

export const interruptedSentences: readonly string[] = [
  'A part of Attest had to be started again while this was open.',
  'All that was saved is there. To compare again shows what of the file is in the account by now.',
]
