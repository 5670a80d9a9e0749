import { colourCount } from '../../shared/account/distinct-colours'
import type { Range, Ranges } from '../../shared/account/range'
import { partitionPoint } from '../../shared/partition-point'
import type { DomOffsets } from './dom-offsets'
import type { PeerSelection } from './reader-types'
import { orderedRange } from './shown-selection'

/** What is drawn over the text for a moment, without touching it; the names are those of `::highlight()` in the style sheet. */
type Name = 'draft' | 'bridge' | 'cue' | 'found' | 'found-current' | `peer-${number}`

export interface TransientHighlights {
  readonly setDraft: (range: Range | null) => void
  /** What interrupts the passage that is active or pointed at. */
  readonly setBridges: (gaps: readonly Range[]) => void
  /** The reporting words of the claim that is active. */
  readonly setCues: (cues: Ranges) => void
  readonly setHits: (hits: readonly Range[], current: number) => void
  readonly setPeers: (selections: readonly PeerSelection[]) => void
  /** Registers what lies in `near`: the browser's cost of each change grows with the ranges registered. */
  readonly refresh: (near: Range, repainted: boolean) => void
  readonly dispose: () => void
}

export function createTransientHighlights({ positionAt }: DomOffsets): TransientHighlights {
  const drawn = new Map<Name, readonly StaticRange[]>()
  let draft: readonly Range[] = []
  let bridges: readonly Range[] = []
  let cues: Ranges = []
  let hits: readonly Range[] = []
  let current = -1
  let peers: readonly PeerSelection[] = []
  let shown: Range = [0, 0]

  function draw(name: Name, ranges: readonly Range[]): void {
    // In nearly every frame of a scroll there is nothing of it, and was nothing.
    if (ranges.length === 0 && !drawn.get(name)?.length) return
    // Highlights are registered by name in the document: share the name, but take back only one's own ranges.
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    for (const range of drawn.get(name) ?? []) highlight.delete(range)
    const placed = ranges.map(toStaticRange)
    for (const range of placed) highlight.add(range)
    drawn.set(name, placed)
    highlight.priority = name === 'found-current' ? 1 : 0
    if (highlight.size > 0) CSS.highlights.set(name, highlight)
    else CSS.highlights.delete(name)
  }

  function toStaticRange([start, end]: Range): StaticRange {
    const from = positionAt(start)
    const to = positionAt(end)
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    })
  }

  function refresh(stretch: Range, changed = true): void {
    if (!changed && stretch[0] === shown[0] && stretch[1] === shown[1]) return
    shown = stretch
    const [from, to] = stretch
    const first = partitionPoint(hits.length, (i) => (hits[i] as Range)[1] <= from)
    const last = partitionPoint(hits.length, (i) => (hits[i] as Range)[0] < to)
    const isCurrent = (hit: Range) => hit === hits[current]
    const visible = hits.slice(first, last)
    draw(
      'found',
      visible.filter((hit) => !isCurrent(hit)),
    )
    draw('found-current', visible.filter(isCurrent))
    draw('draft', draft)
    const near = ([start, end]: Range) => start < to && end > from
    draw('bridge', bridges.filter(near))
    draw('cue', cues.filter(near))
    drawPeers()
  }

  /** As much of them as can be seen: somebody may have selected all of a large account. */
  function drawPeers(): void {
    for (let colour = 1; colour <= colourCount; colour++) {
      const name = `peer-${colour}` as const
      const ranges = peers
        .filter((peer) => peer.colour === colour)
        .map(orderedRange)
        .map(([start, end]): Range => [Math.max(start, shown[0]), Math.min(end, shown[1])])
        .filter(([start, end]) => start < end)
      draw(name, ranges)
    }
  }

  return {
    refresh,
    setDraft(range) {
      draft = range ? [range] : []
      refresh(shown)
    },
    setBridges(gaps) {
      if (String(gaps) === String(bridges)) return
      bridges = gaps
      refresh(shown)
    },
    setCues(ranges) {
      if (String(ranges) === String(cues)) return
      cues = ranges
      refresh(shown)
    },
    setPeers(selections) {
      peers = selections
      drawPeers()
    },
    setHits(next, index) {
      hits = next
      current = index
      refresh(shown)
    },
    dispose() {
      hits = []
      draft = []
      bridges = []
      cues = []
      peers = []
      refresh([0, 0])
    },
  }
}
