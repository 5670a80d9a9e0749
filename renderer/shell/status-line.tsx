import { HardDrive, TriangleAlert } from 'lucide-react'
import { kindNames, kinds } from '../../shared/account/kind'
import { KindMark } from '../controls/kind-mark'
import { HostLine } from '../hosting/host-line'
import { type AccountState, isSaving } from '../keeper/account-state'
import { ReportCounts } from '../report/report-counts'
import { useStore } from '../store/use-store'
import { TeamLine } from '../team/team-line'
import { useWorkbench } from '../workbench'
import { useWordCount } from './use-word-count'
import './status-line.css'

/** Whether what was done is on the disk, in the one phrase that is true. */
export function savedPhrase(state: AccountState): string {
  const { phase, opening, head, health, unconfirmed } = state
  if (health) return unconfirmed > 0 ? `Not saved: ${changes(unconfirmed)} held in memory` : 'Nothing can be saved now'
  if (isSaving(state)) return 'Saving…'
  if (opening !== null) return `Opening ${opening}…`
  if (phase === 'none') return 'Accounts are kept on this computer. Nothing leaves it until you share one.'
  if (phase === 'loading') return 'Opening…'
  if (head?.readOnly) return 'Only for reading here: nothing can be changed'
  return 'Saved on this computer'
}

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)

export function StatusLine() {
  const { account, view } = useWorkbench()
  const place = useStore(view, (state) => state.place)
  const writing = useStore(view, (state) => state.report !== null)
  const phrase = useStore(account, savedPhrase)
  const alarm = useStore(account, (state) => state.health !== null)
  const Icon = alarm ? TriangleAlert : HardDrive
  return (
    <footer className="status-line" data-alarm={alarm}>
      <Icon size={13} strokeWidth={1.6} aria-hidden="true" />
      {/* Not live: each step would be told as “Saving…” and “Saved”, over what it was. The banner tells what is not saved. */}
      <span role="status" aria-live="off" className="cut">
        {phrase}
      </span>
      {(place === 'account' || place === 'board' || place === 'codebook') && <TeamLine />}
      <HostLine />
      <JustSaid />
      {place === 'account' && (writing ? <ReportCounts /> : <Counts />)}
      {place === 'board' && <ChosenClaim />}
    </footer>
  )
}

/** What was just done, for a moment; the live region reads it aloud. */
function JustSaid() {
  const { account } = useWorkbench()
  const notice = useStore(account, (state) => state.notice)
  if (!notice) return null
  return (
    <span key={notice.serial} className="just-said cut" aria-hidden="true">
      {notice.sentence}
    </span>
  )
}

/** Which claim is chosen on the board, and what can be done there. */
function ChosenClaim() {
  const { board } = useWorkbench()
  const matrix = useStore(board, (state) => state?.matrix)
  const at = useStore(board.view, (state) => (state.tab === 'matrix' ? state.at : null))
  const row = at && matrix?.rowOf(at.row)
  return (
    <span className="status-counts">
      {row && <span>Claim {row.number} selected</span>}
      {row && (
        <span>
          <kbd>Enter</kbd> open
        </span>
      )}
      <span>
        <kbd>Esc</kbd> back to the account
      </span>
    </span>
  )
}

function Counts() {
  const { account } = useWorkbench()
  const counts = useStore(account, (state) => state.counts)
  const text = useStore(account, (state) => state.account?.text)
  const words = useWordCount(text)
  if (text === undefined) return null
  return (
    <span className="status-counts">
      {kinds.map((kind) => (
        <span key={kind} className="status-count">
          <KindMark kind={kind} />
          <span className="unseen">{kindNames[kind].plural}: </span>
          {counts[kind]}
        </span>
      ))}
      {words !== undefined && <span>{words.toLocaleString('en')} words</span>}
    </span>
  )
}
