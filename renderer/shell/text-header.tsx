import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { isTitled } from './is-titled'
import { showWritten } from './moment'
import './text-header.css'

const sentence = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(', ')

/** What stands above the text: where it is from, what it is called, and that it is what was captured. */
export function TextHeader() {
  const { account } = useWorkbench()
  const head = useStore(account, (state) => state.head)
  const shown = useStore(account, (state) => state.account)
  if (!head || !shown) return null
  const { type, outlet, author, publishedAt, capturedAt, url } = head.meta
  const titled = isTitled(shown)
  const published = sentence([author && `By ${author}`, publishedAt && showWritten(publishedAt)])
  const captured = capturedAt
    ? `Captured ${showWritten(capturedAt)}; unchanged since.`
    : 'Unchanged since it was brought in.'
  return (
    <header className="text-header" data-titled={titled}>
      {(type || outlet) && (
        <p className="text-kicker" dir="auto">
          {sentence([type, outlet])}
        </p>
      )}
      <h1 className={titled ? 'unseen' : 'text-title'} dir="auto">
        {head.title}
      </h1>
      <p className="text-meta" dir="auto">
        {published && `${published}. `}
        {captured}
        {url && <span className="text-url"> {url}</span>}
      </p>
    </header>
  )
}
