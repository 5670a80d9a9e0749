import { ArrowDown } from 'lucide-react'
import { kindNames } from '../../shared/account/kind'
import { shortWords } from '../../shared/account/short-quote'
import type { EditionRow as Row } from '../../shared/editions/edition-state'
import type { Outcome } from '../../shared/editions/reanchor'
import { KindMark } from '../controls/kind-mark'
import { differingWords } from '../merging/differing-words'
import { Stretches } from '../merging/stretches'

interface EditionRowProps {
  readonly row: Row
  readonly outcome: Outcome
  readonly onAccept: () => void
  readonly onLeave: () => void
}

/** One annotation: its words, those that stand there now where they differ, how sure it is, and what can be done. */
export function EditionRow({ row, outcome, onAccept, onLeave }: EditionRowProps) {
  const { kind, before, after, sureness, left } = row
  const name = `${kindNames[kind].name} “${shortWords(before, 60)}”`
  return (
    <li className="edition-row" data-left={left}>
      <KindMark kind={kind} />
      <div className="edition-words">
        <span className="unseen">{kindNames[kind].name}: </span>
        {outcome === 'changed' && after !== null ? (
          <Change before={before} after={after} />
        ) : (
          <p className="version-words" dir="auto">
            {before}
          </p>
        )}
        {sureness && outcome !== 'exact' && <p className="edition-sureness">{capital(sureness)}</p>}
      </div>
      {outcome !== 'orphaned' && (
        <div className="edition-actions">
          <button
            type="button"
            className="btn line small"
            data-accept
            aria-label={`Accept: ${name}`}
            onClick={onAccept}
          >
            Accept
          </button>
          <button
            type="button"
            className="btn small"
            aria-pressed={left}
            aria-label={`Leave: ${name}`}
            onClick={onLeave}
          >
            Leave
          </button>
        </div>
      )}
    </li>
  )
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  const [old, fresh] = differingWords(before, after)
  return (
    <>
      <span className="unseen">Before: </span>
      <p className="version-words edition-before" dir="auto">
        <Stretches of={old} />
      </p>
      <ArrowDown size={13} aria-hidden="true" />
      <span className="unseen">Now: </span>
      <p className="version-words" dir="auto">
        <Stretches of={fresh} />
      </p>
    </>
  )
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)
