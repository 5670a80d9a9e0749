import type { AnnotationId } from '../../shared/account/annotation'
import type { AccountState } from './account-state'
import type { KeeperClient } from './keeper-client'

/** What is still unconfirmed after this long, in ms, is shown as not saved. */
const patience = 1000

/**
 * Returns what counts the steps that are unconfirmed, and marks them once that has lasted or there is a reason to.
 * @param touched what they are about
 */
export function followSaving(
  client: KeeperClient,
  touched: () => ReadonlySet<AnnotationId>,
  get: () => AccountState,
  patch: (change: Partial<AccountState>) => void,
): () => void {
  let late = false
  let timer: ReturnType<typeof setTimeout> | undefined

  return function show(): void {
    const unconfirmed = client.unconfirmed().length
    if (unconfirmed === 0) late = false
    if (unconfirmed === 0 || late) clearTimeout(timer)
    if (unconfirmed > 0 && !late && timer === undefined) {
      timer = setTimeout(() => {
        late = true
        show()
      }, patience)
    }
    if (unconfirmed === 0) timer = undefined
    const { health, unsaved } = get()
    const marked = unconfirmed > 0 && (late || health) ? touched() : new Set<AnnotationId>()
    patch({ unconfirmed, unsaved: marked.size + unsaved.size > 0 ? marked : unsaved })
  }
}
