import { useState } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { GradeRow } from './grade-row'
import { GradePicture } from './grade-words'
import { isReliabilityShown, reliabilityBehind } from './reliability-shown'
import { useCraft } from './use-craft'

interface ClaimGradesProps {
  readonly claim: AnnotationId
  readonly readOnly: boolean
}

/** The two grades of a claim: its source's, which is not shown while one judges what is claimed, and its own. */
export function ClaimGrades({ claim, readOnly }: ClaimGradesProps) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const me = useStore(account, (state) => state.head?.me)
  const [grading, setGrading] = useState(false)
  const standing = craft.standing(claim, 'credibility')
  const shown = !grading && isReliabilityShown(claim, craft, readOnly ? undefined : me)
  return (
    <section className="craft-grades" aria-label="Grades">
      {shown ? (
        <GradePicture label="Source" scale="reliability" standing={reliabilityBehind(claim, craft)} />
      ) : (
        <div className="grade-row">
          <span className="grade-label">Source</span>
          <span className="grade-given grade-words grade-hidden">Shown once you have graded</span>
        </div>
      )}
      {readOnly ? (
        <GradePicture label="Information" scale="credibility" standing={standing} />
      ) : (
        <GradeRow
          on={claim}
          scale="credibility"
          label="Information"
          standing={standing}
          onGrading={setGrading}
          onGiven={() => setGrading(false)}
        />
      )}
    </section>
  )
}
