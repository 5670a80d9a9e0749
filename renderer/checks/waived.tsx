import { Check } from 'lucide-react'
import { checks, type Finding } from '../../shared/tradecraft/checks/checks'
import { isReadOnly } from '../keeper/account-state'
import { showDay } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** More than this are a number: `attest check` lists them all. */
const most = 200

/** What somebody let stand: folded, with who did, when and why. */
export function Waived({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <details className="waived">
      <summary>{findings.length} waived</summary>
      <ul>
        {findings.slice(0, most).map((finding) => (
          <WaivedItem key={`${finding.check} ${finding.target} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {findings.length > most && <p className="checks-none">and {findings.length - most} more</p>}
    </details>
  )
}

function WaivedItem({ finding: { check, target, message, waiver } }: { readonly finding: Finding }) {
  const { account } = useWorkbench()
  const readOnly = useStore(account, isReadOnly)
  const name = useStore(account, ({ people }) => people[waiver?.by ?? '']?.name ?? 'somebody')
  if (!waiver) return null
  const takeBack = () => {
    if (account.run([{ type: 'unwaive', check, target }])) account.say('It stands again')
  }
  return (
    <li className="finding">
      <Check size={14} strokeWidth={1.6} aria-hidden="true" />
      <div className="finding-body">
        <b>{checks[check].title}</b>
        <p>{message}</p>
        <p>
          Waived by <bdi>{name}</bdi>, {showDay(waiver.at)}: “<bdi>{waiver.reason}</bdi>”
        </p>
        {!readOnly && (
          <button type="button" className="checks-act" onClick={takeBack}>
            Take back
          </button>
        )}
      </div>
    </li>
  )
}
