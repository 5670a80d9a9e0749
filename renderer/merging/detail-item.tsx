import type { DetailMet, DetailVersion } from '../../shared/merging/report'
import { takeDetail } from '../../shared/merging/resolve'
import { detailSentence } from '../../shared/merging/sentences'
import { standingDetail } from '../../shared/tradecraft/standing-detail'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { choiceWords, inOrder } from './choice'
import type { QuestionProps } from './questions'
import { ShowPassage } from './show-passage'
import { VersionChoice } from './version-choice'

/** A detail that both set: what stands, and a click to have it say the other. */
export function DetailItem({ met, report, nameOf, merged }: QuestionProps & { readonly met: DetailMet }) {
  const { account } = useWorkbench()
  const { id, field, passage, kept, other } = met
  const now = useStore(account, ({ tradecraft }) => standingDetail(tradecraft, id, field))
  const stands = merged ? (now ?? null) : kept.value
  return (
    <li className="question">
      <h3>
        {passage && <KindMark kind={passage.kind} />}
        <b className="question-title">{detailSentence(met)}</b>
        {merged && passage && <ShowPassage passage={passage} />}
        <span>{choiceWords(merged)}</span>
      </h3>
      <VersionChoice
        report={report}
        nameOf={nameOf}
        versions={inOrder(kept, other)}
        stands={({ value }) => JSON.stringify(value) === JSON.stringify(stands)}
        {...(merged && { onTake: (version: DetailVersion) => void account.run([takeDetail(met, version)]) })}
      />
    </li>
  )
}
