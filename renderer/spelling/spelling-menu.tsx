import { FloatingFocusManager, FloatingPortal, flip, offset, shift } from '@floating-ui/react'
import type { LexicalEditor } from 'lexical'
import { useLayoutEffect } from 'react'
import { mainPart } from '../controls/main-part'
import { useMenu } from '../controls/use-menu'
import type { WordInPage } from './paragraphs'
import { replaceWord } from './replace-word'
import { useOwnWords } from './use-own-words'

interface SpellingMenuProps {
  readonly editor: LexicalEditor
  readonly word: WordInPage
  readonly misspelt: boolean
  readonly suggestions: readonly string[]
  readonly onClose: () => void
}

/** What can be done about a word that is misspelt or is one of this person's own. */
export function SpellingMenu({ editor, word: { word, range }, misspelt, suggestions, onClose }: SpellingMenuProps) {
  const own = useOwnWords()
  const { refs, floatingStyles, context, getFloatingProps, itemProps } = useMenu({
    ...{ onClose, byKey: true },
    placement: 'bottom-start',
    middleware: [offset(4), flip({ padding: 8 }), shift({ padding: 8 })],
    dismiss: { ancestorScroll: true },
  })
  useLayoutEffect(() => refs.setPositionReference(anchorAt(range)), [refs, range])
  const corrections = suggestions.map((one) => ({ name: one, act: () => replaceWord(editor, range, one) }))
  const other = own.has(word)
    ? { name: `Take “${word}” out of my words`, act: () => own.remove(word) }
    : { name: `Add “${word}” to my words`, act: () => own.add(word) }
  const entry = ({ name, act }: typeof other, index: number) => (
    <button
      type="button"
      key={name}
      {...itemProps(index, () => {
        act()
        editor.focus()
      })}
    >
      {name}
    </button>
  )
  return (
    <FloatingPortal root={mainPart()} preserveTabOrder={false}>
      <FloatingFocusManager context={context} modal={false} guards={false}>
        <div
          ref={refs.setFloating}
          className="menu spelling-menu"
          style={floatingStyles}
          {...getFloatingProps({
            'aria-label': `Spelling of “${word}”`,
            onKeyDown: (event) => {
              if (event.key !== 'Tab') return
              event.preventDefault()
              onClose()
            },
          })}
        >
          {misspelt && corrections.length === 0 && <p className="spelling-none">No English word is like it.</p>}
          <div className="spelling-corrections">{corrections.map(entry)}</div>
          {entry(other, corrections.length)}
        </div>
      </FloatingFocusManager>
    </FloatingPortal>
  )
}

function anchorAt({ startContainer, startOffset, endContainer, endOffset }: StaticRange) {
  const range = document.createRange()
  range.setStart(startContainer, startOffset)
  range.setEnd(endContainer, endOffset)
  const box = range.getBoundingClientRect()
  const contextElement = startContainer.parentElement
  return { getBoundingClientRect: () => box, ...(contextElement && { contextElement }) }
}
