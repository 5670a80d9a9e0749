import { TriangleAlert } from 'lucide-react'
import { fileSentence } from '../../shared/account/file-problem'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useSaveElsewhere } from './use-save-elsewhere'
import './banner.css'

const fileName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

/** "Your last 4 changes are not saved." */
export const unsavedSentence = (steps: number): string => {
  if (steps === 0) return 'Changes cannot be saved now.'
  return steps === 1 ? 'Your last change is not saved.' : `Your last ${steps} changes are not saved.`
}

const heldSentence = (steps: number): string => {
  if (steps === 0) return ''
  return `${steps === 1 ? 'It is' : 'They are'} held in memory: keep Attest open.`
}

/** Says unmissably that saving fails, why, and what can be done. */
export function NotSavedBanner() {
  const { account } = useWorkbench()
  const health = useStore(account, (state) => state.health)
  const head = useStore(account, (state) => state.head)
  const unconfirmed = useStore(account, (state) => state.unconfirmed)
  const saveElsewhere = useSaveElsewhere()
  return (
    <div aria-live="assertive">
      {health && head && (
        <div className="banner alarm">
          <TriangleAlert size={17} strokeWidth={1.8} aria-hidden="true" />
          <p>
            <b>{unsavedSentence(unconfirmed)}</b> {fileSentence(health, fileName(head.file))}{' '}
            {heldSentence(unconfirmed)}
          </p>
          <div className="banner-actions">
            <button type="button" className="btn" onClick={account.retry}>
              Try again
            </button>
            <button type="button" className="btn chosen" onClick={saveElsewhere}>
              Save a copy elsewhere…
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
