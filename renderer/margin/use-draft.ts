import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWorkbench } from '../workbench'

/** What is written is saved once its writer has rested for this long, in ms, and when they leave it. */
const rest = 800

/** And after this long, in ms, however steadily they write. */
const longest = 5000

interface Draft {
  readonly draft: string
  readonly write: (value: string) => void
  readonly save: () => void
  /** Gives up what was written since it was last saved. */
  readonly drop: () => void
}

/**
 * A text as it is being written, which is ahead of the text as it is.
 * @param commit saves it, if it is another one than there is
 */
export function useDraft(value: string, commit: (written: string) => void): Draft {
  const { account } = useWorkbench()
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  // Changed elsewhere: shown, unless something is being written here.
  if (value !== known) {
    setKnown(value)
    if (draft === known) setDraft(value)
  }

  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begun = useRef<{ readonly at: number; readonly end: () => void }>(undefined)
  const end = () => {
    clearTimeout(timer.current)
    begun.current?.end()
    begun.current = undefined
  }
  const save = () => {
    // What is only shown, as a text of the past is, is never to be saved.
    if (begun.current) commit(latest.current)
    end()
  }
  const write = (next: string) => {
    setDraft(next)
    latest.current = next
    begun.current ??= { at: Date.now(), end: account.draft(() => saveLast.current()) }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => saveLast.current(), Math.min(rest, begun.current.at + longest - Date.now()))
  }
  const drop = () => {
    end()
    setDraft(value)
  }
  useLayoutEffect(() => {
    latest.current = draft
  }, [draft])
  const saveLast = useRef(save)
  useLayoutEffect(() => {
    saveLast.current = save
  })
  useEffect(() => () => saveLast.current(), [])
  return { draft, write, save, drop }
}
