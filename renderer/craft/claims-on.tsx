import { useState } from 'react'
import { compareAnnotations } from '../../shared/account/annotation'
import { useWorkbench } from '../workbench'
import { Fold } from './fold'
import { Jump } from './jump'
import { RestingElsewhere, useRestingElsewhere } from './resting-elsewhere'
import { claimWords, useCraft } from './use-craft'

/** More than these are not listed at once. */
const most = 50

interface ClaimsOnProps {
  readonly source: string
  /** Whether another grade was just given: then it is opened, since they are to be looked at again. */
  readonly regraded: boolean
}

/** Every claim that would be worth less if the source were, here and in other accounts. */
export function ClaimsOn({ source, regraded }: ClaimsOnProps) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const [toggled, setToggled] = useState<boolean>()
  const claims = craft
    .claimsOn(source)
    .flatMap((id) => account.annotation(id) ?? [])
    .sort(compareAnnotations)
  const elsewhere = useRestingElsewhere(source)
  const all = claims.length + elsewhere.count
  if (all === 0) return null
  const open = toggled ?? regraded
  const title = all === 1 ? '1 claim rests on this source' : `${all.toLocaleString('en')} claims rest on this source`
  return (
    <Fold title={title} open={open} onToggle={() => setToggled(!open)}>
      {regraded && <p className="craft-caution">Look at them again: its reliability was graded otherwise.</p>}
      <ul aria-label={elsewhere.count > 0 ? 'In this account' : title}>
        {claims.slice(0, most).map(({ id }) => {
          const [grade] = craft.standing(id, 'credibility')
          return (
            <li key={id} className="resting">
              <Jump to={id} name={claimWords(account, id)} />
              {grade && (
                <span className="resting-grade">
                  <span className="unseen">graded </span>
                  {grade.value}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {claims.length > most && <p className="craft-said">and {claims.length - most} more</p>}
      {elsewhere.count > 0 && <RestingElsewhere {...elsewhere} />}
    </Fold>
  )
}
