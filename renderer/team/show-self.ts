import { partitionPoint } from '../../shared/partition-point'
import type { Shown } from '../../shared/team/presence'
import type { AccountState } from '../keeper/account-state'
import type { ReaderHandle } from '../reader/reader-types'
import type { Workbench } from '../workbench'

/** The least time from one showing to the next, in ms. */
const pause = 200

/** What this person has selected and which paragraph stands at the top of their window. */
export function whatIsShown(
  { account, selection }: Pick<AccountState, 'account' | 'selection'>,
  reader: Pick<ReaderHandle, 'visibleRange'>,
  isHidden: boolean,
): Shown {
  const [start, end] = selection?.range ?? [0, 0]
  const isForwards = selection !== null && selection.anchor < selection.focus
  return {
    // Nobody is at a hidden window, but it still stands where they left it.
    selection: selection === null || isHidden ? null : isForwards ? [start, end] : [end, start],
    reading: readingIn(account?.blocks ?? [], reader.visibleRange()),
  }
}

/** The start of the first paragraph that begins in view, or else of the one that fills it. */
function readingIn(
  blocks: readonly { readonly start: number }[],
  [from, to]: readonly [from: number, to: number],
): number | null {
  const next = partitionPoint(blocks.length, (i) => (blocks[i]?.start ?? 0) < from)
  const first = blocks[next]
  const block = first && first.start < to ? first : blocks[next - 1]
  return block?.start ?? null
}

/** Shows the rest of the team where this person is, as long as the account has one; a few times a second at most. */
export function showSelf({ account, reader, team }: Workbench, document: Document): () => void {
  let told = ''
  let selection = account.get().selection
  let timer: ReturnType<typeof setTimeout> | undefined
  let isConnected = false

  function tell(): void {
    timer = undefined
    const handle = reader.get()
    const { head } = account.get()
    if (!handle || !head || !team.get().status) return
    const shown = whatIsShown(account.get(), handle, document.hidden)
    const now = `${head.id} ${JSON.stringify(shown)}`
    if (now === told) return
    told = now
    team.show(shown)
  }

  const tellSoon = () => {
    if (team.get().status) timer ??= setTimeout(tell, pause)
  }
  const stops = [
    reader.onMove(tellSoon),
    account.subscribe(() => {
      if (account.get().selection === selection) return
      selection = account.get().selection
      tellSoon()
    }),
    team.subscribe(() => {
      const before = isConnected
      isConnected = team.get().status?.state === 'connected'
      if (isConnected === before) return
      told = ''
      tellSoon()
    }),
    () => clearTimeout(timer),
    () => document.removeEventListener('visibilitychange', tellSoon),
  ]
  document.addEventListener('visibilitychange', tellSoon)
  return () => {
    for (const stop of stops) stop()
  }
}
