import { useState } from 'react'
import { compareAnnotations } from '../../shared/account/annotation'
import { shortQuote } from '../../shared/account/short-quote'
import { Keys } from '../commands/keys'
import { KindMark } from '../controls/kind-mark'
import { chooseWhose } from '../margin/walk'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Fold } from './fold'
import { Jump } from './jump'
import { nameIn, useCraft } from './use-craft'

/** More than these are not listed at once. */
const most = 50

/** Every passage that refers to the same. */
export function Mentions({ of }: { readonly of: string }) {
  const bench = useWorkbench()
  const { account } = bench
  const craft = useCraft()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const [open, setOpen] = useState(false)
  const passages = craft.identities
    .all(of)
    .flatMap((id) => account.annotation(id) ?? [])
    .sort(compareAnnotations)
  if (passages.length < 2) return null
  const goThrough = () => {
    bench.reader.get()?.focus()
    chooseWhose(bench, { mentioning: craft.identities.all(of), name: nameIn(account, of) })
  }
  return (
    <Fold title={`${passages.length} mentions`} open={open} onToggle={() => setOpen(!open)}>
      <button type="button" className="btn small line" onClick={goThrough}>
        Go through them <Keys command="annotation.next-whose" />
      </button>
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
