import { kindNames } from '../../shared/account/kind'
import type { Hit } from '../../shared/library/search'
import { KindMark } from '../controls/kind-mark'
import { MarkedExcerpt } from './marked-excerpt'

interface HitRowProps {
  readonly hit: Hit
  readonly onOpen: () => void
}

/** One thing that was found: words of the text, or a passage with its kind, its author, its note and what was said of it. */
export function HitRow({ hit, onOpen }: HitRowProps) {
  const annotation = hit.type === 'annotation' ? hit : null
  return (
    <button type="button" data-row className="hit" data-type={hit.type} onClick={onOpen}>
      <span className="hit-mark">{annotation && <KindMark kind={annotation.kind} />}</span>
      {annotation && <span className="unseen">{kindNames[annotation.kind].name}: </span>}
      <span className="hit-words" dir="auto">
        <MarkedExcerpt excerpt={hit.excerpt} />
      </span>
      {annotation && (
        <span className="hit-author cut" dir="auto">
          {annotation.author}
        </span>
      )}
      {annotation?.note && (
        <span className="hit-note" dir="auto">
          <MarkedExcerpt excerpt={annotation.note} />
        </span>
      )}
      {annotation?.reply && (
        <span className="hit-note" dir="auto">
          <b dir="auto">{annotation.reply.author}</b> <MarkedExcerpt excerpt={annotation.reply.excerpt} />
        </span>
      )}
    </button>
  )
}
