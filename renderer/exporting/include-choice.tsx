import type { ExportChoices } from '../../shared/exporting/choices'
import { type IncludeName, includeNames } from '../../shared/exporting/includes'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { includeWords, protectionSentence } from './export-words'
import { Tick } from './tick'
import type { Lacks } from './use-lacks'

interface IncludeChoiceProps {
  readonly choices: ExportChoices
  readonly lacks: Lacks
  readonly onChoose: (change: Partial<ExportChoices>) => void
}

/** What goes with it whatever its form, and whether names are told. */
export function IncludeChoice({ choices, lacks, onChoose }: IncludeChoiceProps) {
  const { preview } = useWorkbench()
  const shown = useStore(preview, (state) => state)
  const { report, includes, protects } = choices
  // A report tells with each passage how it is graded, and whether it is disputed.
  const offered = includeNames.filter((name) => report === null || name === 'original')
  const lackOf = (name: IncludeName) => (name === 'original' ? lacks.original : undefined)
  return (
    <fieldset className="export-group">
      <legend>Included</legend>
      {offered.map((name) => (
        <Tick
          key={name}
          name={includeWords[name].name}
          about={lackOf(name) ?? includeWords[name].about}
          checked={includes[name]}
          disabled={lackOf(name) !== undefined}
          onChange={(included) => onChoose({ includes: { ...includes, [name]: included } })}
        />
      ))}
      <Tick
        name="Release labels for protected sources"
        about={protectionSentence(protects, shown)}
        checked={protects}
        onChange={(wanted) => onChoose({ protects: wanted })}
      />
    </fieldset>
  )
}
