import type {
  Decision,
  DeletionMet,
  MergeReport,
  SamePassage,
  TitleMet,
  Version,
  Wording,
} from '../../shared/merging/report'
import { join, take } from '../../shared/merging/resolve'
import {
  decisionSentence,
  deletionSentence,
  type NameOf,
  pairSentence,
  saidSentence,
  titleSentence,
  versionWords,
} from '../../shared/merging/sentences'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { choiceWords, inOrder } from './choice'
import { ShowPassage } from './show-passage'
import { VersionChoice } from './version-choice'

export interface QuestionProps {
  readonly report: MergeReport
  readonly nameOf: NameOf
  /** Only what is merged can be decided. */
  readonly merged: boolean
}

/** The account's title, if both gave it one. */
export function TitleItem({ title, report, nameOf, merged }: QuestionProps & { readonly title: TitleMet }) {
  const { account } = useWorkbench()
  const now = useStore(account, (state) => state.head?.title)
  const stands = merged ? now : title.kept.words
  return (
    <li className="question">
      <h3>
        <b className="question-title">{titleSentence}</b>
        <span>{choiceWords(merged)}</span>
      </h3>
      <VersionChoice
        report={report}
        nameOf={nameOf}
        versions={inOrder(title.kept, title.other)}
        stands={({ words }) => words === stands}
        {...(merged && { onTake: ({ words }: Wording) => account.retitle(words) })}
      />
    </li>
  )
}

/** A field that both wrote: what stands, and a click to have it say the other. */
export function DecisionItem({ decision, report, nameOf, merged }: QuestionProps & { readonly decision: Decision }) {
  const { account } = useWorkbench()
  const { passage, field, kept, other } = decision
  const annotation = useStore(account, () => account.annotation(passage.id))
  const gone = field === 'deleted' ? { by: '', at: 0 } : undefined
  const stands = merged ? (annotation ? annotation[field] : gone) : kept.value
  const inWords = (version: Version): Version => ({ ...version, words: versionWords(version) })
  return (
    <li className="question">
      <h3>
        <KindMark kind={passage.kind} />
        <b className="question-title">{decisionSentence(decision)}</b>
        {merged && <ShowPassage passage={passage} />}
        <span>{choiceWords(merged)}</span>
      </h3>
      <VersionChoice
        report={report}
        nameOf={nameOf}
        versions={inOrder(inWords(kept), inWords(other))}
        stands={(version) => sameField(version, stands)}
        {...(merged && { onTake: (version: Version) => void account.run([take(passage.id, version)]) })}
      />
    </li>
  )
}

const sameField = ({ field, value }: Version, stands: unknown): boolean =>
  field === 'deleted' ? Boolean(value) === Boolean(stands) : JSON.stringify(value) === JSON.stringify(stands)

/** A deletion that met edits: shown deleted, with the later edits beside it. */
export function DeletionItem({ deletion, nameOf, merged }: QuestionProps & { readonly deletion: DeletionMet }) {
  const { account } = useWorkbench()
  const { passage, edits, said } = deletion
  const restored = useStore(account, () => account.annotation(passage.id) !== undefined)
  return (
    <li className="question">
      <h3>
        <KindMark kind={passage.kind} />
        <b className="question-title">{deletionSentence(deletion, nameOf)}</b>
        {merged && <ShowPassage passage={passage} />}
      </h3>
      {edits.map((edit) => (
        <p key={edit.field} className="question-edit">
          {edit.field === 'note' ? 'Its note: ' : edit.field === 'kind' ? 'Its kind: ' : 'Its words: '}
          <span className="version-words" dir="auto">
            {versionWords(edit)}
          </span>
        </p>
      ))}
      {said.map((one) => (
        <p key={`${one.type} ${one.person} ${one.at}`} className="question-edit">
          {saidSentence(one, nameOf)}{' '}
          <span className="version-words" dir="auto">
            {one.words}
          </span>
        </p>
      ))}
      {merged ? (
        <button
          type="button"
          className="btn line small"
          aria-disabled={restored}
          onClick={() => restored || account.run([{ type: 'restore', id: passage.id }])}
        >
          {restored ? 'Restored' : 'Restore it'}
        </button>
      ) : (
        <p className="question-aside">Once merged, a click restores it.</p>
      )}
    </li>
  )
}

/** Two annotations that may be one. */
export function PairItem({ pair, nameOf, merged }: QuestionProps & { readonly pair: SamePassage }) {
  const { account } = useWorkbench()
  const ours = useStore(account, () => account.annotation(pair.ours.id))
  const theirs = useStore(account, () => account.annotation(pair.theirs.id))
  const apart = ours && theirs
  const discussions = useStore(account, (state) => state.discussions)
  const commands = apart && join(ours, theirs, (id) => discussions.has(id))
  return (
    <li className="question">
      <h3>
        <KindMark kind={pair.ours.kind} />
        <b className="question-title">{pairSentence(pair, nameOf)}</b>
        {merged && <ShowPassage passage={ours ? pair.ours : pair.theirs} />}
      </h3>
      {merged ? (
        <div className="question-actions">
          <button
            type="button"
            className="btn line small"
            aria-disabled={!commands}
            onClick={() => commands && account.run(commands)}
          >
            {apart ? 'Join them' : 'One annotation'}
          </button>
          <span>
            {apart && !commands
              ? 'They stay two: both were talked about, or their notes are too long for one.'
              : 'The one that was talked about stays, or else the older one, with the words and notes of both.'}
          </span>
        </div>
      ) : (
        <p className="question-aside">Once merged, they can be joined.</p>
      )}
    </li>
  )
}
