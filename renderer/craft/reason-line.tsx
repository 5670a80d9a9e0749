import { useRef, useState } from 'react'
import type { Command } from '../../shared/account/command'
import type { Grade } from '../../shared/tradecraft/grade'
import { useWorkbench } from '../workbench'

/** Where somebody says why they gave a grade. A grade is never rewritten: the one with its reason takes its place. */
export function ReasonLine({ grade }: { readonly grade: Grade }) {
  const { account, reader, newId } = useWorkbench()
  const [reason, setReason] = useState('')
  // Leaving the field after Enter is no second time.
  const given = useRef(false)
  const { id, target, scale, value } = grade
  const give = () => {
    if (reason.trim() === '' || given.current) return
    const again = { type: 'grade', id: newId(), target, scale, value, reason: reason.trim() } as Command
    given.current = account.run([{ type: 'take-away', id }, again])
  }
  return (
    <input
      className="reason-line"
      aria-label={`Why you gave ${value}`}
      placeholder="Why?"
      dir="auto"
      maxLength={5000}
      value={reason}
      onChange={({ target: field }) => setReason(field.value)}
      onBlur={give}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') give()
        else if (event.key === 'Escape') setReason('')
        else return
        event.preventDefault()
        reader.get()?.focus()
      }}
    />
  )
}
