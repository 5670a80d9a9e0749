import { Check, CircleDashed, PenLine, TriangleAlert } from 'lucide-react'
import type { ExportProgress } from '../../shared/ipc/exporting'
import { useWorkbench } from '../workbench'
import { endSentences, outputName, progressSentence } from './export-words'
import type { Exporting, ExportStage } from './use-export'

interface WriteStageProps {
  readonly exporting: Exporting
  readonly onClose: () => void
}

/** How far each form is while it is written, and what came of it. */
export function WriteStage({ exporting, onClose }: WriteStageProps) {
  const { bridge } = useWorkbench()
  const { stage, target } = exporting
  const outputs = outputsOf(stage)
  const isOver = stage.is === 'over'
  const anyWritten = outputs.some(({ is }) => is === 'written')
  return (
    <>
      <section className="export-choices" aria-label="What was written">
        <div role="status" className="export-told">
          {sentencesOf(stage, target.folder).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <ul className="export-progress">
          {outputs.map((progress) => (
            <ProgressRow key={progress.output} progress={progress} isOver={isOver} />
          ))}
        </ul>
      </section>
      <div className="dialog-footer">
        {isOver ? (
          <>
            <button type="button" className="btn line" onClick={exporting.again}>
              Back to the choices
            </button>
            {anyWritten && (
              <button
                type="button"
                className="btn line"
                onClick={() => void bridge.request('export:reveal', undefined)}
              >
                Show in folder
              </button>
            )}
            <button type="button" className="btn solid" data-first onClick={onClose}>
              Close
            </button>
          </>
        ) : (
          <button type="button" className="btn line" data-first onClick={exporting.breakOff}>
            Cancel
          </button>
        )}
      </div>
    </>
  )
}

function outputsOf(stage: ExportStage): readonly ExportProgress[] {
  if (stage.is === 'writing') return stage.outputs
  return stage.is === 'over' && stage.result.is === 'ended' ? stage.result.outputs : []
}

function sentencesOf(stage: ExportStage, folder: string): readonly string[] {
  if (stage.is !== 'over') return stage.is === 'writing' ? [progressSentence(stage.outputs)] : []
  return stage.result.is === 'refused' ? [stage.result.sentence] : endSentences(stage.result, folder)
}

const marks = { waiting: CircleDashed, 'being-made': PenLine, written: Check, failed: TriangleAlert } as const

const words = { waiting: 'waits', 'being-made': 'writing…', written: 'written', failed: 'not written' } as const

function ProgressRow({ progress, isOver }: { readonly progress: ExportProgress; readonly isOver: boolean }) {
  const { output, name, is, sentence } = progress
  const left = isOver && (is === 'waiting' || is === 'being-made')
  const Mark = left ? CircleDashed : marks[is]
  return (
    <li data-is={is}>
      <Mark size={16} strokeWidth={1.6} aria-hidden="true" />
      <span>
        {outputName(output)}: {left ? 'not written' : words[is]}
        {is !== 'failed' && <small dir="auto">{name}</small>}
        {sentence !== undefined && <small dir="auto">{sentence}</small>}
      </span>
    </li>
  )
}
