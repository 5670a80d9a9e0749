import { useState } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { useWorkbench } from '../workbench'
import { ChoiceField } from './choice-field'
import { ClaimsOn } from './claims-on'
import { Derivation } from './derivation'
import { descriptorNames, type SourceDetail, sourceDetail, sourceDetailCommands } from './describe-source'
import { EntityField } from './entity-field'
import { Fold } from './fold'
import { GivenGrades } from './given-grades'
import { GradeRow } from './grade-row'
import { GradePicture } from './grade-words'
import { LineField } from './line-field'
import { Mentions } from './mentions'
import { useCraft } from './use-craft'
import { useFoldWanted } from './use-fold-wanted'
import './craft.css'

interface SourceCardProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

/** How far a source is trusted and why, who it is, where it has it from, and what rests on it. */
export function SourceCard({ annotation, readOnly }: SourceCardProps) {
  const craft = useCraft()
  const [regraded, setRegraded] = useState(false)
  const { id } = annotation
  const standing = craft.standing(id, 'reliability')
  return (
    <div className="craft">
      <section className="craft-grades" aria-label="Grades">
        {readOnly ? (
          <GradePicture label="Reliability" scale="reliability" standing={standing} />
        ) : (
          <GradeRow
            on={id}
            scale="reliability"
            label="Reliability"
            standing={standing}
            onGiven={(before) => setRegraded(before.length > 0)}
          />
        )}
        <GivenGrades on={id} scale="reliability" readOnly={readOnly} />
      </section>
      <ClaimsOn source={id} regraded={regraded} />
      <EntityField annotation={annotation} readOnly={readOnly} />
      <Derivation source={annotation} readOnly={readOnly} />
      <Description annotation={annotation} readOnly={readOnly} />
      <Mentions of={id} />
    </div>
  )
}

const short: ReadonlySet<SourceDetail> = new Set(['owner', 'releaseLabel'])

/** How it comes to know, what it was worth before, what it may want: what a reader has to know of a source. */
function Description({ annotation: { id }, readOnly }: SourceCardProps) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const [open, setOpen] = useState(false)
  const body = useFoldWanted(id, open, setOpen)
  const noted = (field: SourceDetail) => sourceDetail(id, field, craft)
  const set = (field: SourceDetail, value: string | null) => {
    const commands = sourceDetailCommands(id, field, value, craft, (one) => account.annotation(one)?.kind === 'source')
    if (commands.length > 0) account.run(commands)
  }
  const said = descriptorNames.filter((field) => noted(field) !== undefined).length
  const summary = said === 0 ? 'not described yet' : `${said} of ${descriptorNames.length} noted`
  return (
    <Fold title="Description" summary={summary} open={open} body={body} onToggle={() => setOpen(!open)}>
      <ChoiceField
        field="sourceKind"
        label="kind"
        value={noted('sourceKind')}
        readOnly={readOnly}
        onChoose={(value) => set('sourceKind', value)}
      />
      {[...descriptorNames, 'releaseLabel' as const].map((field) => (
        <LineField
          key={field}
          field={field}
          value={noted(field) ?? ''}
          most={short.has(field) ? 500 : 5000}
          readOnly={readOnly}
          onWrite={(value) => set(field, value || null)}
        />
      ))}
    </Fold>
  )
}
