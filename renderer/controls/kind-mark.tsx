import { type Kind, kindNames } from '../../shared/account/kind'
import './kind-mark.css'

/** The letter of a kind on its wash over its line: three cues, of which colour is the second. */
export function KindMark({ kind }: { readonly kind: Kind }) {
  return (
    <span className="kind-mark" data-kind={kind} aria-hidden="true">
      {kindNames[kind].letter}
    </span>
  )
}
