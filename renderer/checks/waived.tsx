import { Check } from 'lucide-react'
import type { Waiver } from '../../shared/tradecraft/waiver'
import { isReadOnly } from '../keeper/account-state'
import { showDay } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { findingKey } from './finding-key'

interface WaivedFinding {
  readonly check: string
  readonly target: string
  readonly message: string
  readonly waiver?: Waiver | undefined
}

interface WaivedProps<F> {
  readonly findings: readonly F[]
  /** What its check is called; missing where its sentence says so by itself. */
  readonly titleOf?: (finding: F) => string
}

/** More than this are a number: the command line lists them all. */
const most = 200

/** What somebody let stand: folded, with who did, when and why. */
export function Waived<F extends WaivedFinding>({ findings, titleOf }: WaivedProps<F>) {
  if (findings.length === 0) return null
  return (
    <details className="waived">
      <summary>{findings.length} waived</summary>
      <ul>
        {findings.slice(0, most).map((finding) => (
          <WaivedItem key={findingKey(finding, findings)} finding={finding} title={titleOf?.(finding)} />
        ))}
      </ul>
      {findings.length > most && <p className="checks-none">and {findings.length - most} more</p>}
    </details>
  )
}

function WaivedItem({
  finding: { check, target, message, waiver },
  title,
}: {
  readonly finding: WaivedFinding
  readonly title: string | undefined
}) {
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
        {title !== undefined && <b>{title}</b>}
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
