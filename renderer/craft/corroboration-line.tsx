import { TriangleAlert } from 'lucide-react'
import type { AnnotationId } from '../../shared/account/annotation'
import type { Corroboration } from '../../shared/tradecraft/corroboration'
import { corroborationCounts, corroborationSentence, unreadWords } from '../../shared/tradecraft/corroboration-words'
import { reachedFrom } from '../../shared/tradecraft/source-graph'
import { useWorkbench } from '../workbench'
import type { CraftIndex } from './craft-index'
import { drawFunnel, type Funnel } from './funnel'
import { nameIn, useCraft } from './use-craft'
import './corroboration-line.css'

/** From how many independent origins a claim comes, with the way there drawn. */
export function CorroborationLine({ claim }: { readonly claim: AnnotationId }) {
  const { account } = useWorkbench()
  const craft = useCraft()
  const corroboration = craft.of(claim)
  const counts = corroborationCounts(corroboration)
  const sentence = corroborationSentence(corroboration, (id) => nameIn(account, id))
  const unread = unreadWords(corroboration.unread)
  const unknown = corroboration.rings.length > 0 || corroboration.origins.some((ids) => isUnknown(ids, craft))
  return (
    <section className="corroboration" aria-label="Corroboration">
      <FunnelDrawing funnel={funnelOf(corroboration)} unknown={unknown} />
      <p>
        {counts.said}
        <br />
        <b>{counts.origins}</b>
        {sentence && (
          <>
            <br />
            <span className="corroboration-sentence" data-alarm={corroboration.rings.length > 0}>
              {corroboration.rings.length > 0 && <TriangleAlert size={12} strokeWidth={2} aria-hidden="true" />}
              {sentence}
            </span>
          </>
        )}
        {unread && (
          <>
            <br />
            <span className="corroboration-sentence">{unread}</span>
          </>
        )}
      </p>
    </section>
  )
}

const isUnknown = (ids: readonly string[], { identities, tradecraft }: CraftIndex): boolean =>
  ids.some((id) => identities.all(id).some((one) => tradecraft.details.get(one)?.sourceKind === 'anonymous'))

function funnelOf({ named, sources, origins, chain }: Corroboration): Funnel {
  return drawFunnel(
    named.map((ids) => ids.map((id) => sources.indexOf(id)).filter((place) => place >= 0)),
    sources.map((source) => {
      const reached = reachedFrom(chain, [source])
      return origins.flatMap((ids, place) => (ids.some((id) => reached.has(id)) ? [place] : []))
    }),
    origins.length,
  )
}

/** The numbers beside it say the same. */
function FunnelDrawing({ funnel, unknown }: { readonly funnel: Funnel; readonly unknown: boolean }) {
  const { mentions, sources, origins, lines } = funnel
  return (
    <svg className="funnel" width="62" height="40" viewBox="0 0 62 40" aria-hidden="true">
      <path className="funnel-lines" d={lines.map(([a, b]) => `M${a.x} ${a.y}L${b.x} ${b.y}`).join('')} />
      {mentions.map(({ x, y }) => (
        <circle key={y} className="funnel-dot" cx={x} cy={y} r="2.5" />
      ))}
      {sources.map(({ x, y }) => (
        <circle key={y} className="funnel-dot" cx={x} cy={y} r="3.5" />
      ))}
      {origins.map(({ x, y }) => (
        <circle key={y} className="funnel-origin" data-unknown={unknown} cx={x} cy={y} r="5" />
      ))}
    </svg>
  )
}
