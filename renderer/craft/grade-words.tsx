import type { Grade } from '../../shared/tradecraft/grade'
import { gradeWords } from '../../shared/tradecraft/grade-words'
import { type Scale, scales } from '../../shared/tradecraft/vocabulary'

interface StandingProps {
  readonly standing: readonly Grade[]
}

/** What the standing grades say: never an average. */
export function GradeWords({ standing }: StandingProps) {
  const values = [...new Set(standing.map(({ value }) => value))]
  const [only] = values
  return (
    <span className="grade-words">
      {only === undefined
        ? 'Not graded'
        : values.length === 1
          ? gradeWords[only]
          : `Grades differ: ${values.join(', ')}`}
    </span>
  )
}

interface GradePictureProps extends StandingProps {
  readonly label: string
  readonly scale: Scale
}

/** A scale that is only read here. */
export function GradePicture({ label, scale, standing }: GradePictureProps) {
  const given = new Set(standing.map(({ value }) => value))
  return (
    <div className="grade-row">
      <span className="grade-label">{label}</span>
      <div className="grade-given">
        <span
          className="grade-scale"
          role="img"
          aria-label={given.size > 0 ? `graded ${[...given].join(', ')}` : scale}
        >
          {scales[scale].map((value) => (
            <span key={value} className="grade-value" data-on={given.has(value)}>
              {value}
            </span>
          ))}
        </span>
        <GradeWords standing={standing} />
      </div>
    </div>
  )
}
