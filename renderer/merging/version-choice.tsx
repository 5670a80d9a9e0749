import type { MergeReport, Wording } from '../../shared/merging/report'
import { type NameOf, versionName } from '../../shared/merging/sentences'
import { Avatar } from '../controls/avatar'
import { showRecently } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { differingWords, type Stretch } from './differing-words'
import { Stretches } from './stretches'

interface VersionChoiceProps<W extends Wording> {
  readonly report: MergeReport
  readonly nameOf: NameOf
  /** What this copy wrote, and what came in. */
  readonly versions: readonly [ours: W, theirs: W]
  /** Whether that is what the account says now. */
  readonly stands: (version: W) => boolean
  /** Missing while there is nothing to choose yet. */
  readonly onTake?: (version: W) => void
}

/** Two wordings side by side, the differing words underlined; the one that stands is framed, a click takes the other. */
export function VersionChoice<W extends Wording>({ report, nameOf, versions, stands, onTake }: VersionChoiceProps<W>) {
  const stretches = differingWords(versions[0].words, versions[1].words)
  return (
    <div className="versions">
      {versions.map((version, i) => (
        <VersionCard
          key={version.side}
          report={report}
          nameOf={nameOf}
          version={version}
          stretches={stretches[i as 0 | 1]}
          chosen={stands(version)}
          {...(onTake && { onTake: () => onTake(version) })}
        />
      ))}
    </div>
  )
}

interface VersionCardProps {
  readonly report: MergeReport
  readonly nameOf: NameOf
  readonly version: Wording
  readonly stretches: readonly Stretch[]
  readonly chosen: boolean
  readonly onTake?: () => void
}

function VersionCard({ report, nameOf, version, stretches, chosen, onTake }: VersionCardProps) {
  const { account } = useWorkbench()
  const me = useStore(account, (state) => state.head?.me)
  const { person, at } = version
  const inside = (
    <>
      <span className="version-head">
        <Avatar person={person === null ? undefined : report.people[person]} me={person === me} />
        <b className="version-name" dir="auto">
          {versionName(version, nameOf)}
        </b>
        {at !== null && <span>{showRecently(at, Date.now())}</span>}
        <span className="version-mark" data-on={chosen} aria-hidden="true" />
        {!onTake && chosen && <span className="unseen">, kept</span>}
      </span>
      <span className="version-words" dir="auto">
        <Stretches of={stretches} />
      </span>
    </>
  )
  if (!onTake) {
    return (
      <div className="version" data-on={chosen}>
        {inside}
      </div>
    )
  }
  return (
    <button type="button" className="version" data-on={chosen} aria-pressed={chosen} onClick={() => chosen || onTake()}>
      {inside}
    </button>
  )
}
