import { type Kind, kinds } from '../../shared/account/kind'
import { beyond, lanes, type Placed } from './placed-annotation'

/** The kind in each lane, from the words outward; null in one that is free. */
type KindsByLane = readonly (Kind | null)[]

/** More washes than this over one word make mud of the colours. */
export const mostWashes = 2

const classOf = (byLane: KindsByLane): string => `rest-${byLane.map((kind) => kind ?? 'free').join('-')}`

/** The class of a run of text of whose passages nothing is to be told but their kinds and lanes. */
export const restClass = (layers: readonly Placed[]): string =>
  classOf(lanes.map((lane) => layers.find((layer) => (layer.lane ?? beyond) === lane)?.annotation.kind ?? null))

/** How lines are told apart where the system chooses all colours. */
const plainLines: Readonly<Record<Kind, string>> = { claim: 'solid', actor: 'dotted', source: 'double' }

function rulesOf(byLane: KindsByLane): readonly string[] {
  const lines = byLane.flatMap((kind, lane) => (kind ? [{ kind, lane }] : []))
  const [outer, inner] = lines
  if (!outer) return []
  const washes = lines.slice(0, mostWashes).map(({ kind }) => `var(--${kind}-wash)`)
  const selector = `.account .${classOf(byLane)}`
  const declarations = {
    'background-color': washes[0],
    'background-image': [...lines.map(({ kind }) => `var(--${kind}-stroke)`), fillOf(washes[1])],
    'background-size': [...lines.map(({ kind }) => `var(--${kind}-size)`), 'auto'],
    'background-position': [...lines.map(({ lane }) => `0 calc(100% - var(--foot-${lane}))`), '0 0'],
    'background-repeat': 'repeat-x',
    // The ground is clipped as the last picture is: it must not reach into the room under the words.
    'background-clip': [...lines.map(() => 'border-box'), 'content-box'],
  }
  const body = Object.entries(declarations).map(([property, value]) => `${property}:${value}`)
  const plain = [
    `text-decoration-style:${plainLines[outer.kind]}`,
    ...(inner ? [`border-bottom:3px ${plainLines[inner.kind]} CanvasText`] : []),
  ]
  return [`${selector}{${body.join(';')}}`, `@media (forced-colors:active){${selector}{${plain.join(';')}}}`]
}

const fillOf = (wash: string | undefined): string => (wash ? `linear-gradient(${wash} 0 0)` : 'none')

const choices: KindsByLane = [null, ...kinds]

/**
 * A rule for everything that can lie in three lanes. Composed of custom properties on each mark, as the other looks are
 * in `highlights.css`, the style of a dense page takes several times as long.
 */
export const restSheet: string = choices
  .flatMap((first) => choices.flatMap((second) => choices.flatMap((third) => rulesOf([first, second, third]))))
  .join('\n')
