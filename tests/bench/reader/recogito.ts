import { createTextAnnotator, type TextAnnotation, type TextSelector } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import './recogito.css'
import type { Annotation } from '../../../shared/account/annotation'
import { endOf, startOf } from '../../../shared/account/range'
import { placeIn } from './place-in'
import { createPlainText } from './plain-text'
import type { Show } from './shown'

/**
 * Recogito Text Annotator as it comes, over the plain text, with annotations in its own format. It keeps where on the page
 * each annotation is, so the whole text is laid out: where sections are skipped, it opens later and scrolls worse.
 */
const showWith =
  (looksForRanges: boolean): Show =>
  (account, annotations, into) => {
    const { text, blocks } = account
    const { scroller, root, texts } = createPlainText(account, into)
    root.classList.add('laid-out')
    const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(root)
    const { store } = annotator.state

    function rangeOf(start: number, end: number): Range {
      const [from, to] = [placeIn(blocks, start), placeIn(blocks, end)]
      const range = document.createRange()
      range.setStart(texts[from.block] as Text, from.within)
      range.setEnd(texts[to.block] as Text, to.within)
      return range
    }

    function inItsFormat({ id, kind, ranges }: Annotation): TextAnnotation {
      const [start, end] = [startOf(ranges), endOf(ranges)]
      // It counts the characters of the text nodes, between which there is none.
      const selector = {
        quote: text.slice(start, end),
        start: start - placeIn(blocks, start).block,
        end: end - placeIn(blocks, end).block,
      }
      return {
        id,
        bodies: [{ id: `${id}-kind`, annotation: id, purpose: 'tagging', value: kind }],
        target: {
          annotation: id,
          // Its types want the range even where it is to look for it.
          selector: [(looksForRanges ? selector : { ...selector, range: rangeOf(start, end) }) as TextSelector],
        },
      }
    }

    annotator.setAnnotations(annotations.map(inItsFormat))
    return {
      scroller,
      annotations: {
        highlights: '.r6o-annotation',
        add: (annotation) => store.addAnnotation(inItsFormat(annotation)),
        isDrawn: (id) => root.querySelector(`[data-annotation="${id}"]`) !== null,
        hit(x, y) {
          const box = root.getBoundingClientRect()
          return store.getAt(x - box.x, y - box.y, true)?.map(({ id }) => id) ?? []
        },
      },
    }
  }

/** From offsets, as annotations are kept: it looks for each range from the beginning of the text. */
export const showRecogito = showWith(true)

/** With the ranges found beforehand and far faster, which is the best that can be done for it from outside. */
export const showRecogitoRanges = showWith(false)
