import { Check } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { Aside } from '../../shared/importing/imported-document'
import type { Block } from '../../shared/text/block'
import type { TextDirection } from '../../shared/text/direction'
import { gutterOf, type Place, placesOf } from '../../shared/text/place'
import type { LookedAt } from './import-state'

interface BlockListProps {
  readonly draft: LookedAt
  readonly struck: ReadonlySet<number>
  /** Of all blocks; empty where each goes as it begins. */
  readonly direction: TextDirection | ''
  readonly onStrike: (blocks: readonly number[], out: boolean) => void
}

/** How many blocks are drawn at first, and how many more each time the end of them comes near. */
const step = 200

/** How much of a block is shown, in UTF-16 code units: enough for two lines. */
const excerpt = 240

/**
 * The blocks of a document, in reading order. Arrows go from one to the next, Space strikes it out or lets it in; Delete
 * strikes out every block of the same part of a page.
 */
export function BlockList({ draft, struck, direction, onStrike }: BlockListProps) {
  const { text, blocks } = draft
  const [active, setActive] = useState(0)
  const [drawn, setDrawn] = useState(step)
  const list = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const asides = new Map(draft.asides)
  const places = placesOf(blocks)
  useEffect(() => {
    const watching = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setDrawn((now) => now + step),
      { root: list.current, rootMargin: '600px' },
    )
    if (end.current) watching.observe(end.current)
    return () => watching.disconnect()
  }, [])
  useEffect(() => {
    list.current?.querySelector(`#${idOf(active)}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const move = (to: number) => {
    const next = Math.max(0, Math.min(blocks.length - 1, to))
    if (next >= drawn) setDrawn(next + step)
    setActive(next)
  }
  const toggle = (index: number) => onStrike([index], !struck.has(index))
  const strikeAlike = () => {
    const aside = asides.get(active)
    const alike =
      aside === undefined ? [active] : [...asides].flatMap(([index, other]) => (other === aside ? index : []))
    onStrike(alike, true)
  }
  const steps: readonly (readonly [key: string, to: number])[] = [
    ['ArrowDown', active + 1],
    ['ArrowUp', active - 1],
    ['PageDown', active + 10],
    ['PageUp', active - 10],
    ['Home', 0],
    ['End', blocks.length - 1],
  ]
  const press = (key: string): boolean => {
    const to = steps.find(([known]) => known === key)?.[1]
    if (to !== undefined) move(to)
    else if (key === ' ') toggle(active)
    else if (key === 'Delete' || key === 'Backspace') strikeAlike()
    else return false
    return true
  }
  return (
    <div
      ref={list}
      className="import-blocks"
      role="listbox"
      aria-label="Blocks that come in"
      aria-multiselectable="true"
      aria-activedescendant={idOf(active)}
      tabIndex={0}
      data-first
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && press(event.key)) event.preventDefault()
      }}
    >
      {blocks.slice(0, drawn).map((block, index) => (
        <BlockRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never change places
          key={index}
          index={index}
          count={blocks.length}
          block={block}
          words={text.slice(block.start, Math.min(block.end, block.start + excerpt))}
          beside={besideOf(places, index)}
          aside={asides.get(index)}
          isIn={!struck.has(index)}
          direction={direction || 'auto'}
          isActive={index === active}
          onToggle={() => {
            setActive(index)
            toggle(index)
          }}
        />
      ))}
      {drawn < blocks.length && <div ref={end} />}
    </div>
  )
}

const idOf = (index: number) => `import-block-${index}`

function besideOf(places: readonly Place[], index: number): string {
  const { beside = '', page } = gutterOf(places[index] as Place, places[index - 1])
  return page ?? beside
}

interface BlockRowProps {
  readonly index: number
  readonly count: number
  readonly block: Block
  readonly words: string
  readonly beside: string
  readonly aside: Aside | undefined
  readonly isIn: boolean
  readonly direction: TextDirection | 'auto'
  readonly isActive: boolean
  readonly onToggle: () => void
}

const BlockRow = memo(
  ({ index, count, block, words, beside, aside, isIn, direction, isActive, onToggle }: BlockRowProps) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
    <div
      id={idOf(index)}
      className="import-block"
      role="option"
      tabIndex={-1}
      aria-selected={isIn}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-active={isActive}
      data-type={block.type}
      onClick={onToggle}
    >
      <span className="import-tick" aria-hidden="true">
        {isIn && <Check size={12} strokeWidth={3} />}
      </span>
      <span className="import-beside">{beside}</span>
      <span className="import-words" dir={direction}>
        {block.mark ? `${block.mark} ` : ''}
        {words}
      </span>
      <span className="import-label">{aside ?? labelOf(block)}</span>
    </div>
  ),
  (before, now) =>
    before.isIn === now.isIn &&
    before.isActive === now.isActive &&
    before.direction === now.direction &&
    before.block === now.block,
)

const labels: Partial<Record<Block['type'], string>> = {
  heading: 'heading',
  quote: 'quotation',
  row: 'table',
  code: 'code',
}

const labelOf = ({ type }: Block): string => labels[type] ?? ''
