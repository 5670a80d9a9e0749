import { ArrowLeftToLine, ArrowRightToLine, Scan, Trash2 } from 'lucide-react'
import type { Annotation } from '../../shared/account/annotation'
import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import { quoteOf } from '../../shared/account/range'
import { CardTags } from '../codebook/card-tags'
import { CommandButton } from '../controls/command-button'
import { KindMark } from '../controls/kind-mark'
import { StatementField } from '../craft/statement-field'
import { type AccountState, isReadOnly, isSilent } from '../keeper/account-state'
import { later } from '../shell/later'
import { useStore } from '../store/use-store'
import { changeKind } from '../tagging/tag-selection'
import { NotAtServer } from '../team/not-at-server'
import { useWorkbench } from '../workbench'
import { NoteEditor } from './note-editor'
import './open-card.css'

const ClaimCard = later(() => import('../craft/claim-card').then(({ ClaimCard }) => ClaimCard))
const SourceCard = later(() => import('../craft/source-card').then(({ SourceCard }) => SourceCard))
const ActorCard = later(() => import('../craft/actor-card').then(({ ActorCard }) => ActorCard))

const crafts = { claim: ClaimCard, actor: ActorCard, source: SourceCard } as const satisfies Record<Kind, unknown>

const TalkSection = later(() => import('../talk/talk-section').then(({ TalkSection }) => TalkSection))

/**
 * What an opened card has under its line: what is claimed or the words themselves, what is known of whose word it is,
 * the note, what people say of it, and what can be changed.
 */
export function OpenCard({ annotation }: { readonly annotation: Annotation }) {
  const { account } = useWorkbench()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const selecting = useStore(account, (state) => state.selection !== null)
  const readOnly = useStore(account, isReadOnly)
  const silent = useStore(account, isSilent)
  const stated = useStore(account, (state) => hasStatement(state, annotation))
  const Craft = crafts[annotation.kind]
  return (
    <>
      <div className="card-body">
        {!stated && (
          <blockquote className="card-passage" dir="auto">
            {quoteOf(text, annotation.ranges)}
          </blockquote>
        )}
        {annotation.kind === 'claim' && <StatementField id={annotation.id} readOnly={readOnly} />}
        <Craft annotation={annotation} readOnly={readOnly} />
        <CardTags annotation={annotation} readOnly={readOnly} />
        <NoteEditor annotation={annotation} readOnly={readOnly} />
        <TalkSection on={annotation.id} readOnly={silent} />
        <NotAtServer id={annotation.id} />
      </div>
      {!readOnly && (
        <div className="card-tools">
          <KindSwitch annotation={annotation} />
          <span className="card-tools-gap" />
          {selecting && (
            <CommandButton command="annotation.refit" icon={Scan} name="Fit to selection" tipSide="end" small />
          )}
          <CommandButton
            command="annotation.trim"
            icon={ArrowLeftToLine}
            name="End a word earlier"
            tipSide="end"
            small
          />
          <CommandButton
            command="annotation.extend"
            icon={ArrowRightToLine}
            name="End a word later"
            tipSide="end"
            small
          />
          <CommandButton command="annotation.delete" icon={Trash2} name="Delete" tipSide="end" small />
        </div>
      )}
    </>
  )
}

/** Of a claim that somebody has put in a sentence, that is what is read. */
const hasStatement = ({ tradecraft }: AccountState, { id, kind }: Annotation): boolean =>
  kind === 'claim' && tradecraft.details.get(id)?.statement !== undefined

function KindSwitch({ annotation }: { readonly annotation: Annotation }) {
  const bench = useWorkbench()
  const choose = (kind: Kind) => changeKind(bench, annotation.id, kind)
  return (
    <div className="kind-switch" role="radiogroup" aria-label="Kind">
      {kinds.map((kind) => (
        <label key={kind} className="kind-choice" title={kindNames[kind].name}>
          <input
            type="radio"
            className="unseen"
            name={`kind-${annotation.id}`}
            checked={annotation.kind === kind}
            onChange={() => choose(kind)}
          />
          <span className="kind-face">
            <KindMark kind={kind} />
            <span className="unseen">{kindNames[kind].name}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
