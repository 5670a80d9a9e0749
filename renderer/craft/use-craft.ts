import type { Annotation } from '../../shared/account/annotation'
import { shortQuote } from '../../shared/account/short-quote'
import { elsewhereOf } from '../../shared/tradecraft/elsewhere'
import { entityName } from '../../shared/tradecraft/entity-names'
import type { AccountStore } from '../keeper/account-store'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { type CraftIndex, makeCraftIndex } from './craft-index'
import { unknownClaims } from './unknown-claims'

type Shown = Pick<AccountStore, 'get' | 'annotation'>

interface Made {
  readonly index: CraftIndex
  readonly annotations: readonly Annotation[]
  /** The same, remembering what each claim rests on while no annotation changes. */
  readonly shown: CraftIndex
}

const made = new WeakMap<Shown, Made>()

/** Made once for what is noted now; another object whenever anything is noted or tagged otherwise. */
export function craftOf(account: Shown): CraftIndex {
  const { tradecraft, annotations, elsewhere } = account.get()
  const known = made.get(account)
  const same = known?.index.tradecraft === tradecraft && known.index.parts.elsewhere === elsewhere
  if (same && known.annotations === annotations) return known.shown
  const kindOf = (id: string) => account.annotation(id)?.kind
  const index = same ? known.index : makeCraftIndex(tradecraft, kindOf, elsewhere, known?.index)
  const shown = { ...index, of: remembering(index.of) }
  made.set(account, { index, annotations, shown })
  return shown
}

function remembering<T>(find: (id: string) => T): (id: string) => T {
  const found = new Map<string, T>()
  return (id) => {
    const known = found.get(id) ?? find(id)
    found.set(id, known)
    return known
  }
}

/** The same, to be drawn anew with it. */
export function useCraft(): CraftIndex {
  const { account } = useWorkbench()
  return useStore(account, () => craftOf(account))
}

/** What somebody is called, in a line. */
export function nameIn(account: Shown, id: string): string {
  const { identities, tradecraft, parts } = craftOf(account)
  const text = account.get().account?.text ?? ''
  return entityName(id, tradecraft, identities, (place) => {
    const annotation = account.annotation(place)
    return annotation ? shortQuote(text, annotation.ranges, 60) : parts.names.get(place)
  })
}

/** What is claimed, here or in another account, in a line: as an analyst has put it, or in the words of the passage. */
export function claimWords(account: Shown, id: string): string {
  const { account: shown, tradecraft } = account.get()
  if (elsewhereOf(id)) {
    const known = craftOf(account).claimElsewhere(id)
    return typeof known === 'string' ? unknownClaims[known] : known.words
  }
  const annotation = account.annotation(id)
  return tradecraft.details.get(id)?.statement ?? (annotation ? shortQuote(shown?.text ?? '', annotation.ranges) : id)
}
