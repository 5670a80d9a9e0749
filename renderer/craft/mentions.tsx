import { useState } from 'react'
import { compareAnnotations } from '../../shared/account/annotation'
import { shortQuote } from '../../shared/account/short-quote'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Fold } from './fold'
import { Jump } from './jump'
import { useCraft } from './use-craft'

/** More than these are not listed at once. */
const most = 50

/** Every passage that refers to the same. */
export function Mentions({ of }: { readonly of: string }) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const [open, setOpen] = useState(false)
  const passages = craft.identities
    .all(of)
    .flatMap((id) => account.annotation(id) ?? [])
    .sort(compareAnnotations)
  if (passages.length < 2) return null
  return (
    <Fold title={`${passages.length} mentions`} open={open} onToggle={() => setOpen(!open)}>
      <ul aria-label="Mentions">
        {passages.slice(0, most).map(({ id, kind, ranges }) => (
          <li key={id} className="resting">
            <KindMark kind={kind} />
            <Jump to={id} name={shortQuote(text, ranges)} />
          </li>
        ))}
      </ul>
      {passages.length > most && <p className="craft-said">and {passages.length - most} more</p>}
    </Fold>
  )
}
