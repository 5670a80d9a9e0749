import { useState } from 'react'
import { useDraft } from '../margin/use-draft'

interface CheckedDraft {
  readonly draft: string
  /** Why what is written cannot stand, in a sentence; undefined while it is being written, and where it can. */
  readonly problem: string | undefined
  readonly write: (written: string) => void
  /** Saves what can stand. @returns whether it could */
  readonly leave: () => boolean
  readonly drop: () => void
}

/** A line that is written where it stands: what cannot stand is told and not written. */
export function useCheckedDraft(
  value: string,
  problemOf: (written: string) => string | undefined,
  onWrite: (value: string) => void,
): CheckedDraft {
  const [problem, setProblem] = useState<string>()
  const tell = (written: string) => problemOf(written.trim())
  const { draft, write, save, drop } = useDraft(value, (written) => {
    if (written.trim() !== value && tell(written) === undefined) onWrite(written.trim())
  })
  return {
    draft,
    problem,
    write: (written) => {
      write(written)
      if (problem !== undefined) setProblem(tell(written))
    },
    leave: () => {
      save()
      setProblem(tell(draft))
      return tell(draft) === undefined
    },
    drop: () => {
      drop()
      setProblem(undefined)
    },
  }
}
