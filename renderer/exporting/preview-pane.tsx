import { useEffect } from 'react'
import type { ExportChoices } from '../../shared/exporting/choices'
import type { Preview } from '../../shared/keeper/preview'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** So long after the last change it is made anew, in ms. */
const pause = 250

/** What the export would begin with, as a web page: on paper of its own, with no script and nothing fetched. */
export function PreviewPane({ choices: { includes, protects, report } }: { readonly choices: ExportChoices }) {
  const { preview, settings } = useWorkbench()
  const handling = useStore(settings, (state) => state.reportHandling)
  const shown = useStore(preview, (state) => state)
  useEffect(() => {
    const wanted = { includes, protects, ...(report !== null && { report: { id: report, handling } }) }
    const asking = setTimeout(() => preview.ask(wanted), preview.get() === null ? 0 : pause)
    return () => clearTimeout(asking)
  }, [preview, includes, protects, report, handling])
  // What was shown of something else says nothing of this, least of all of its checks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it is of another
  useEffect(() => preview.forget, [preview, report])
  return (
    <section className="export-preview" aria-label="Preview">
      {shown?.ok && <iframe title="What is exported, as a web page" sandbox="" srcDoc={shown.html} />}
      <p className="export-preview-note" role="status">
        {noteOf(shown)}
      </p>
    </section>
  )
}

function noteOf(shown: Preview | null): string {
  if (shown === null) return 'The preview is being made.'
  if (!shown.ok) return shown.sentence
  return shown.isWhole ? 'As a web page.' : 'The first pages, as a web page. All of it is exported.'
}
