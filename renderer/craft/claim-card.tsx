import type { Annotation } from '../../shared/account/annotation'
import { Attribution } from './attribution'
import { ClaimDetails } from './claim-details'
import { ClaimGrades } from './claim-grades'
import { CorroborationLine } from './corroboration-line'
import { Relations } from './relations'
import './craft.css'

interface CraftCardProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

/** Who claims it, on whose word, how far either is trusted, and from how many origins it comes. */
export function ClaimCard({ annotation, readOnly }: CraftCardProps) {
  return (
    <div className="craft">
      <Attribution claim={annotation} readOnly={readOnly} />
      <ClaimGrades claim={annotation.id} readOnly={readOnly} />
      <CorroborationLine claim={annotation.id} />
      <Relations claim={annotation} readOnly={readOnly} />
      <ClaimDetails claim={annotation.id} readOnly={readOnly} />
    </div>
  )
}
