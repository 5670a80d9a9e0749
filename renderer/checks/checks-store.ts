import { checkedOf } from '../../shared/tradecraft/checks/checked-account'
import { type Finding, findingsInSteps } from '../../shared/tradecraft/checks/checks'
import type { BoardStore } from '../board/board-store'
import type { AccountStore } from '../keeper/account-store'
import type { SettingsStore } from '../shell/settings-store'
import { type WorkedOut, workOut } from '../store/worked-out'

/** What all checks say of the account in view, as they are read. */
export interface Findings {
  readonly standing: readonly Finding[]
  readonly waived: readonly Finding[]
  /** Whether text and original were verified since the account was opened: only then is anything said of them. */
  readonly verified: boolean
}

export function createChecksStore(
  account: Pick<AccountStore, 'get' | 'subscribe'>,
  board: BoardStore,
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
  now: () => number,
): WorkedOut<Findings> {
  return workOut({
    sources: [account, board, settings],
    about: () => account.get().account,
    ingredients: () => {
      const [laidOut, { head, altered }] = [board.get(), account.get()]
      const { reportHandling, gradeDays } = settings.get()
      return laidOut && head ? ([laidOut, head.meta, altered, reportHandling, gradeDays] as const) : null
    },
    rest: () => 0,
    *begin([{ matrix, ...read }, meta, altered, report, gradeDays]): Generator<undefined, Findings> {
      const checked = checkedOf(
        { ...read, meta },
        { now: now(), altered: altered ?? [], handling: report || undefined, gradeDays },
        matrix.board,
      )
      const findings = yield* findingsInSteps(checked)
      return {
        standing: findings.filter(({ waiver }) => !waiver),
        waived: findings.filter(({ waiver }) => waiver),
        verified: altered !== null,
      }
    },
  })
}
