import type { BringOver } from './bring-over'
import { tallyWords } from './summary'
import { nothingDone } from './tally'

/** How much that was said comes along with annotations that are brought over. */
export interface BroughtCount {
  readonly replies: number
  readonly verdicts: number
}

const nothingSaid: BroughtCount = { replies: 0, verdicts: 0 }

export const countBrought = (commands: readonly BringOver[]): BroughtCount =>
  commands.reduce(
    (count, { said }) => ({
      replies: count.replies + (said?.replies.length ?? 0),
      verdicts: count.verdicts + (said?.verdicts.length ?? 0),
    }),
    nothingSaid,
  )

/** To stand behind annotations: “, with 3 replies and 1 verdict”. */
export const withBrought = (count: BroughtCount): string =>
  count.replies + count.verdicts > 0 ? `, with ${tallyWords({ ...nothingDone, ...count })}` : ''
