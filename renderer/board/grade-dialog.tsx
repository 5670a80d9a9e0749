import { several } from '../../shared/text/phrases'
import type { Grade } from '../../shared/tradecraft/grade'
import { GradeRow } from '../craft/grade-row'
import { claimWords, nameIn, useCraft } from '../craft/use-craft'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './grade-dialog.css'

const titles = {
  credibility: 'How credible is this?',
  reliability: 'How far is this source trusted?',
} as const

/** Asks for one grade on the board; of a claim while nobody sees how far its source is trusted. */
export function GradeDialog() {
  const { account, board } = useWorkbench()
  const close = useClose()
  const craft = useCraft()
  const grading = useStore(board.view, (state) => state.grading)
  if (!grading) return null
  const { on, scale } = grading
  const isClaim = scale === 'credibility'
  const given = (before: readonly Grade[]) => {
    close()
    const resting = isClaim || before.length === 0 ? 0 : craft.claimsOn(on).length
    if (resting > 0)
      account.say(`Graded otherwise than before: look again at the ${several(resting, 'claim')} resting on it`)
  }
  return (
    <Dialog title={titles[scale]} className="grade-dialog" onClose={close}>
      <div className="dialog-body">
        <p className="grade-subject" dir="auto">
          {isClaim ? claimWords(account, on) : nameIn(account, on)}
        </p>
        <GradeRow
          on={on}
          scale={scale}
          label={isClaim ? 'Information' : 'Reliability'}
          standing={craft.standing(on, scale)}
          onGiven={given}
          first
        />
      </div>
    </Dialog>
  )
}
