import { partitionPoint } from '../../shared/partition-point'
import { isForeign } from '../../shared/text/checked-words'
import { isAt, paragraphAround, paragraphsIn, readParagraph, type WordInPage, wordsInPage } from './paragraphs'
import type { Speller } from './speller'
import { createVerdicts } from './verdicts'

const name = 'misspelt'

/** So far above and below what is seen words are marked too, in px. */
const nearby = 600

/** A place of the page. */
export interface Place {
  readonly node: Node
  readonly offset: number
}

/** The misspelt words of an editor. */
export interface SpellingMarks {
  /** Marks anew with the next frame; while `typing`, not the word that is being written. */
  readonly refresh: (typing: boolean) => void
  /** Other words count as right from now on. */
  readonly forget: () => void
  readonly wordAt: (place: Place) => (WordInPage & { readonly misspelt: boolean }) | undefined
  /** The first misspelt word that ends at a place (or, where it was `passed`, after it); after the last comes the first. */
  readonly nextFrom: (place: Place | null, passed: boolean) => Promise<WordInPage | undefined>
  readonly stop: () => void
}

/** Marks what is near the view only; what is found in a paragraph counts for as long as it says the same. */
export function createSpellingMarks(root: HTMLElement, speller: Pick<Speller, 'misspelt'>): SpellingMarks {
  let frame: number | null = null
  let typing = false
  const onMove = () => {
    frame ??= requestAnimationFrame(mark)
  }
  const verdicts = createVerdicts(speller, onMove)
  const ask = (paragraphs: readonly Element[]) =>
    verdicts.ask(paragraphs.flatMap((one) => readParagraph(one).words.map(({ word }) => word)))

  const misspeltIn = (element: Element): readonly WordInPage[] => {
    const paragraph = readParagraph(element)
    const found = paragraph.words.filter(({ word }) => verdicts.isMisspelt(word))
    if (found.length === 0 || isForeign(paragraph.words.length, found.length)) return []
    return wordsInPage(paragraph, found)
  }

  const mark = () => {
    frame = null
    const written = typing ? caret() : null
    const isWritten = ({ range }: WordInPage) =>
      range.endContainer === written?.node && range.endOffset === written.offset
    const near = blocksNear(root).flatMap(paragraphsIn)
    const marked = near.flatMap(misspeltIn).filter((one) => !isWritten(one))
    CSS.highlights.set(name, new Highlight(...marked.map(({ range }) => range)))
    void ask(near)
  }

  document.addEventListener('scroll', onMove, { capture: true, passive: true })
  window.addEventListener('resize', onMove)
  onMove()

  return {
    refresh: (whileTyping) => {
      typing = whileTyping
      onMove()
    },
    forget: () => {
      verdicts.forget()
      onMove()
    },
    wordAt: (place) => {
      const element = paragraphAround(place.node)
      if (!element || !root.contains(element)) return undefined
      const paragraph = readParagraph(element)
      const word = wordsInPage(paragraph, paragraph.words).find((one) => isAt(one, place.node, place.offset))
      return word && { ...word, misspelt: misspeltIn(element).some(({ from }) => from === word.from) }
    },
    nextFrom: async (place, passed) => {
      const all = [...root.children].flatMap(paragraphsIn)
      const here = all.findIndex((element) => place && element.contains(place.node))
      for (let step = 0; step <= all.length; step += 1) {
        const element = all[(Math.max(here, 0) + step) % all.length]
        if (!element) break
        await ask([element])
        const found = misspeltIn(element).find(
          (one) => step > 0 || here < 0 || !place || endsFrom(one, place) > (passed ? 0 : -1),
        )
        if (found) return found
      }
      return undefined
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame)
      // What is heard from now on marks nothing.
      frame = -1
      document.removeEventListener('scroll', onMove, { capture: true })
      window.removeEventListener('resize', onMove)
      CSS.highlights.delete(name)
    },
  }
}

/** Where the caret is; null while something is selected. */
function caret(): Place | null {
  return getSelection()?.isCollapsed ? endOfSelection() : null
}

export function endOfSelection(): Place | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const { endContainer, endOffset } = selection.getRangeAt(0)
  return { node: endContainer, offset: endOffset }
}

function blocksNear(root: HTMLElement): readonly Element[] {
  const { children } = root
  const boxOf = (index: number) => (children[index] as Element).getBoundingClientRect()
  const first = partitionPoint(children.length, (index) => boxOf(index).bottom < -nearby)
  const end = partitionPoint(children.length, (index) => boxOf(index).top < innerHeight + nearby)
  return [...children].slice(first, end)
}

/** -1 where a word ends before a place, 1 where after it. */
function endsFrom({ range }: WordInPage, { node, offset }: Place): number {
  const place = document.createRange()
  place.setStart(node, offset)
  return place.comparePoint(range.endContainer, range.endOffset)
}
