import { useId } from 'react'
import { mostGradeDays } from '../../shared/settings'
import { useCheckedDraft } from '../controls/use-checked-draft'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

const problemOf = (written: string): string | undefined =>
  /^[1-9]\d*$/.test(written) && Number(written) <= mostGradeDays
    ? undefined
    : `Write a whole number of days, from 1 to ${mostGradeDays.toLocaleString('en')}.`

/** After how many days the checks have a grade looked at again. */
export function GradeDays() {
  const { settings } = useWorkbench()
  const days = useStore(settings, ({ gradeDays }) => gradeDays)
  const { draft, problem, write, leave, drop } = useCheckedDraft(String(days), problemOf, (written) =>
    settings.change({ gradeDays: Number(written) }),
  )
  const id = useId()
  return (
    <div className="checks-none">
      <label htmlFor={id}>Grades are looked at again after </label>
      <input
        id={id}
        className="checks-days"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={draft}
        onChange={({ target }) => write(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Enter') leave()
          else drop()
        }}
      />{' '}
      days.
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="craft-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
