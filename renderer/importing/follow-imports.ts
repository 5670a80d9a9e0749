import type { ImportRow } from '../../shared/importing/protocol'
import type { Workbench } from '../workbench'

/** What is read sooner than this shows no dialog of its being read, in ms. */
const patience = 600

/** Opens the dialog when a document waits for its person or takes long to read, and closes it once none is left. */
export function followImports({ imports, view, account }: Pick<Workbench, 'imports' | 'view' | 'account'>): () => void {
  let timer: number | undefined
  const open = () => {
    account.backToNow()
    if (view.get().dialog !== 'import') view.update((state) => ({ ...state, dialog: 'import' }))
  }
  const follow = () => {
    const { rows } = imports.get()
    window.clearTimeout(timer)
    if (rows.some(waits)) return open()
    if (rows.some(({ state }) => state.step === 'reading')) {
      timer = window.setTimeout(() => imports.get().rows.length > 0 && open(), patience)
    } else if (rows.length === 0 && view.get().dialog === 'import') view.update((state) => ({ ...state, dialog: null }))
  }
  const end = imports.subscribe(follow)
  return () => {
    window.clearTimeout(timer)
    end()
  }
}

const waits = ({ state }: ImportRow): boolean => state.step !== 'reading' && state.step !== 'done'
