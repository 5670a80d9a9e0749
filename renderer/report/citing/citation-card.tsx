import { FloatingPortal, flip, offset, shift, useFloating } from '@floating-ui/react'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { NodeKey } from 'lexical'
import { TriangleAlert } from 'lucide-react'
import { kindNames } from '../../../shared/account/kind'
import { type Citation, flagWords } from '../../../shared/report/citation'
import { KindMark } from '../../controls/kind-mark'
import { mainPart } from '../../controls/main-part'
import { isReadOnly } from '../../keeper/account-state'
import { useStore } from '../../store/use-store'
import { useWorkbench } from '../../workbench'
import { RECITE_COMMAND } from '../editor/report-commands'
import { flagsHere, showPassage } from './cited-here'
import { citationOf } from './passages-here'

interface CitationCardProps {
  readonly anchor: HTMLElement
  readonly citation: Citation
  /** Missing where it cannot be cited anew. */
  readonly nodeKey?: NodeKey
  readonly onPointer: (over: boolean) => void
  readonly onClose: () => void
}

/** What is cited, on whose word, and what has become of it since. */
export function CitationCard({ anchor, citation, nodeKey, onPointer, onClose }: CitationCardProps) {
  const bench = useWorkbench()
  const { account } = bench
  const { refs, floatingStyles } = useFloating({
    open: true,
    elements: { reference: anchor },
    placement: 'bottom-start',
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 })],
  })
  const flags = useStore(account, () => flagsHere(account, citation).join(' '))
  const { cited } = citation
  const { kind, sources, place, statement, quote, reliability, credibility } = cited
  return (
    <FloatingPortal root={mainPart()}>
      <div
        ref={refs.setFloating}
        style={floatingStyles}
        className="cite-card"
        onPointerEnter={() => onPointer(true)}
        onPointerLeave={() => onPointer(false)}
      >
        <div className="cite-card-head">
          <KindMark kind={kind} />
          <b className="cite-card-kind">{kindNames[kind].name}</b>
          <span className="cut">
            <bdi>{sources.join(', ') || 'Nobody is named as its source'}</bdi>
          </span>
          {place !== undefined && <span className="cite-card-place">{place}</span>}
        </div>
        <blockquote dir="auto">{quote}</blockquote>
        {statement !== undefined && (
          <p className="cite-card-statement" dir="auto">
            {statement}
          </p>
        )}
        <p className="cite-card-grades">
          {reliability.length > 0 ? `Source ${reliability.join(', ')}` : 'Source not graded'}
          {kind === 'claim' &&
            ` · ${credibility.length > 0 ? `Information ${credibility.join(', ')}` : 'Information not graded'}`}
          {cited.denies && ' · Denies it'}
          {cited.disputedBy.length > 0 && ' · Disputed when it was cited'}
        </p>
        {flags !== '' && (
          <ul className="cite-card-flags">
            {(flags.split(' ') as (keyof typeof flagWords)[]).map((flag) => (
              <li key={flag}>
                <TriangleAlert size={13} strokeWidth={1.8} aria-hidden="true" />
                {flagWords[flag]}
              </li>
            ))}
          </ul>
        )}
        <div className="cite-card-acts">
          <button type="button" className="checks-act" onClick={() => showPassage(bench, citation)}>
            Show in the account
          </button>
          {nodeKey !== undefined && flags !== '' && <CiteAnew citation={citation} nodeKey={nodeKey} onDone={onClose} />}
        </div>
      </div>
    </FloatingPortal>
  )
}

/** Whoever has looked at the passage again cites it as it is now. */
function CiteAnew({
  citation,
  nodeKey,
  onDone,
}: {
  readonly citation: Citation
  readonly nodeKey: NodeKey
  readonly onDone: () => void
}) {
  const [editor] = useLexicalComposerContext()
  const { account } = useWorkbench()
  const now = citationOf(account, { id: citation.annotation })
  const readOnly = useStore(account, isReadOnly)
  if (!now || readOnly || now.account !== citation.account) return null
  const cite = () => {
    editor.dispatchCommand(RECITE_COMMAND, { key: nodeKey, citation: now })
    account.say('Cited as it is now')
    onDone()
  }
  return (
    <button type="button" className="checks-act" onClick={cite}>
      Cite it as it is now
    </button>
  )
}
