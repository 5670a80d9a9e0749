import { CircleDashed, EqualNot, Waypoints } from 'lucide-react'
import type { Annotation } from '../../shared/account/annotation'
import { isReadOnly } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { type Caution, denialsOf, type Signs, signsOf } from './card-signs-of'
import { craftOf } from './use-craft'
import './card-signs.css'

const cautions: Readonly<Record<Caution, { readonly icon: typeof Waypoints; readonly words: string }>> = {
  'no source': { icon: CircleDashed, words: 'No source' },
  'one origin': { icon: Waypoints, words: 'One origin' },
}

/** At the right of a closed card: whether it is denied, what to be wary of, and its grades. */
export function CardSigns({ annotation }: { readonly annotation: Annotation }) {
  const { account } = useWorkbench()
  const signs = useStore(account, (state) =>
    signsOf(annotation, craftOf(account), isReadOnly(state) ? undefined : state.head?.me),
  )
  const { grade, caution, denied } = JSON.parse(signs) as Signs
  const { icon: Icon, words } = cautions[caution ?? 'no source']
  return (
    <>
      {denied && (
        <span className="craft-sign" data-denied="true" title="Denied">
          <EqualNot size={12} strokeWidth={2} aria-hidden="true" />
          <span className="unseen">denied</span>
        </span>
      )}
      {caution && (
        <span className="craft-sign" title={words}>
          <Icon size={12} strokeWidth={2} aria-hidden="true" />
          <span className="unseen">{words}</span>
        </span>
      )}
      {grade !== '' && (
        <span className="card-grade">
          <span className="unseen">graded </span>
          {grade}
        </span>
      )}
    </>
  )
}

/** In the head of an open card: how often a claim is denied. */
export function DeniedTag({ annotation }: { readonly annotation: Annotation }) {
  const { account } = useWorkbench()
  const times = useStore(account, () => denialsOf(annotation, craftOf(account)))
  if (times === 0) return null
  return (
    <span className="denied-tag">
      <EqualNot size={12} strokeWidth={2} aria-hidden="true" />
      {times === 1 ? 'Denied once' : `Denied ${times} times`}
    </span>
  )
}
