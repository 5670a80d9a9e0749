import { type KeyboardEvent, useRef, useState } from 'react'
import type { Grade } from '../../shared/tradecraft/grade'
import { gradeWords } from '../../shared/tradecraft/grade-words'
import { type GradeValue, type Scale, scales } from '../../shared/tradecraft/vocabulary'
import { focusInView } from '../controls/focus-in-view'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { giveGrade } from './give-grade'
import { GradeWords } from './grade-words'
import './grade-row.css'

interface GradeRowProps {
  readonly on: string
  readonly scale: Scale
  readonly label: string
  readonly standing: readonly Grade[]
  /** Told when the keyboard or the pointer comes to it and when it goes. */
  readonly onGrading?: (grading: boolean) => void
  readonly onGiven?: (before: readonly Grade[]) => void
  /** Whether it has the keyboard first, where it is all there is. */
  readonly first?: boolean
}

/** A scale on which a grade is given: by its own letter or digit, by the arrows and Enter, or by a click. */
export function GradeRow({ on, scale, label, standing, onGrading, onGiven, first: takesKeyboard }: GradeRowProps) {
  const bench = useWorkbench()
  const { reader } = bench
  const values: readonly GradeValue[] = scales[scale]
  const [at, setAt] = useState(0)
  const row = useRef<HTMLDivElement>(null)
  const buttons = () => [...(row.current?.querySelectorAll('button') ?? [])]
  const given = new Set(standing.map(({ value }) => value))
  const stands = values.findIndex((value) => given.has(value))
  const first = stands < 0 ? at : stands
  useWanted(on, 'grade', () => focusInView(buttons()[first] ?? null))

  const give = (value: GradeValue) => {
    if (!giveGrade(bench, on, scale, value)) return
    onGiven?.(standing)
    reader.get()?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typed = latinOf(event)
    const value = values.find((one) => one === typed)
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (value !== undefined) give(value)
    else if (by !== undefined) {
      const here = buttons().indexOf(event.target as HTMLButtonElement)
      const next = (here + by + values.length) % values.length
      setAt(next)
      buttons()[next]?.focus()
    } else if (/^[A-F\d]$/.test(typed)) {
      // Meant as a grade: as a command it would do something else to the passage.
      bench.account.say(`This is graded ${values[0]} to ${values.at(-1)}.`, 'assertive')
    } else return
    event.preventDefault()
  }
  return (
    <div className="grade-row">
      <span className="grade-label" aria-hidden="true">
        {label}
      </span>
      <div className="grade-given">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
        <div
          ref={row}
          className="grade-scale"
          role="group"
          aria-label={`${label}: ${scale}, ${values[0]} to ${values.at(-1)}`}
          onKeyDown={press}
          onFocus={() => onGrading?.(true)}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) onGrading?.(false)
          }}
        >
          {values.map((value, index) => (
            <button
              key={value}
              type="button"
              className="grade-value"
              aria-pressed={given.has(value)}
              aria-label={`${value}, ${gradeWords[value].toLowerCase()}`}
              title={gradeWords[value]}
              tabIndex={index === first ? 0 : -1}
              data-first={takesKeyboard && index === first ? '' : undefined}
              onClick={() => give(value)}
            >
              {value}
            </button>
          ))}
        </div>
        <GradeWords standing={standing} />
      </div>
    </div>
  )
}

/** The key as on a Latin keyboard, in capitals. */
function latinOf({ key, code }: KeyboardEvent): string {
  const latin = key.length === 1 && key.charCodeAt(0) >= 0x80 ? /^(?:Key|Digit)(.)$/.exec(code)?.[1] : key
  return (latin ?? key).length === 1 ? (latin ?? key).toUpperCase() : key
}
