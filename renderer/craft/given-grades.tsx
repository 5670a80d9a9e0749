import { useState } from 'react'
import type { Grade } from '../../shared/tradecraft/grade'
import type { Scale } from '../../shared/tradecraft/vocabulary'
import { nameOf } from '../margin/describe-annotation'
import { showDay } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ReasonLine } from './reason-line'
import { TakeAway } from './take-away'
import { useCraft } from './use-craft'
import './given-grades.css'

interface GivenGradesProps {
  readonly on: string
  readonly scale: Scale
  readonly readOnly: boolean
}

/** Who gave the standing grades, when and why; those that others have taken the place of can be opened. */
export function GivenGrades({ on, scale, readOnly }: GivenGradesProps) {
  const craft = useCraft()
  const [open, setOpen] = useState(false)
  const standing = craft.standing(on, scale)
  const earlier = craft.grades(on, scale).filter((grade) => !standing.includes(grade))
  if (standing.length + earlier.length === 0) return null
  return (
    <div className="given-grades">
      {standing.length > 1 && <p className="craft-caution">Several grades stand: nobody has decided between them.</p>}
      <ul aria-label="Standing grades">
        {standing.map((grade) => (
          <Given key={grade.id} grade={grade} readOnly={readOnly} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <button type="button" className="btn small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {earlier.length === 1 ? '1 earlier grade' : `${earlier.length} earlier grades`}
        </button>
      )}
      {open && (
        <ul aria-label="Earlier grades">
          {[...earlier].reverse().map((grade) => (
            <Given key={grade.id} grade={grade} readOnly />
          ))}
        </ul>
      )}
    </div>
  )
}

function Given({ grade, readOnly }: { readonly grade: Grade; readonly readOnly: boolean }) {
  const { account } = useWorkbench()
  const people = useStore(account, (state) => state.people)
  const me = useStore(account, (state) => state.head?.me)
  const { id, value, by, at, reason } = grade
  const mine = by === me
  return (
    <li className="given">
      <b className="given-value">{value}</b>
      <div className="given-words">
        <bdi>{nameOf(people, by)}</bdi>, {showDay(at)}
        {reason !== '' && (
          <span className="given-reason" dir="auto">
            {reason}
          </span>
        )}
        {mine && reason === '' && !readOnly && <ReasonLine grade={grade} />}
      </div>
      {mine && !readOnly && <TakeAway id={id} name={`Take your grade ${value} back`} said="Your grade is taken back" />}
    </li>
  )
}
