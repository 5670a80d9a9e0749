import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CORRECT_SPELLING_COMMAND } from '../report/editor/report-commands'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { WordInPage } from './paragraphs'
import { $selectRange } from './replace-word'
import { endOfSelection, type Place } from './spelling-marks'
import { SpellingMenu } from './spelling-menu'
import { isOwnWord } from './use-own-words'
import { type Checking, useSpeller } from './use-speller'
import './spelling.css'

/** Marks misspelt English words in the editor around it and offers others for them; nothing of that leaves the window. */
export function Spelling() {
  const { settings } = useWorkbench()
  return useStore(settings, ({ spelling }) => spelling) && <CheckedSpelling />
}

/** A word, whether it is misspelt, and what it may mean. */
interface Offer {
  readonly word: WordInPage
  readonly misspelt: boolean
  readonly suggestions: readonly string[]
}

function CheckedSpelling() {
  const [editor] = useLexicalComposerContext()
  const { account, settings } = useWorkbench()
  const [root, setRoot] = useState<HTMLElement | null>(null)
  useEffect(() => editor.registerRootListener(setRoot), [editor])
  const checking = useSpeller(root)
  const [offer, setOffer] = useState<Offer | null>(null)
  const offered = useRef<StaticRange | null>(null)

  const show = useCallback(async ({ speller }: Checking, word: WordInPage, misspelt: boolean) => {
    offered.current = word.range
    setOffer({ word, misspelt, suggestions: misspelt ? await speller.suggest(word.word) : [] })
  }, [])

  useEffect(() => {
    if (!checking || !root) return
    const { marks } = checking
    const onMenu = (event: MouseEvent) => {
      const place = placeOf(event)
      const word = place && marks.wordAt(place)
      if (!word || !(word.misspelt || isOwnWord(settings.get().ownWords, word.word))) return
      event.preventDefault()
      void show(checking, word, word.misspelt)
    }
    root.addEventListener('contextmenu', onMenu)
    return mergeRegister(
      () => root.removeEventListener('contextmenu', onMenu),
      // Where only the selection changes, nobody is writing any more.
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) =>
        marks.refresh(dirtyElements.size + dirtyLeaves.size > 0),
      ),
      editor.registerCommand(
        CORRECT_SPELLING_COMMAND,
        () => {
          const place = endOfSelection()
          // Whoever has put its menu away wants to get past a word.
          const passed = offered.current?.endContainer === place?.node && offered.current?.endOffset === place?.offset
          void marks.nextFrom(place, passed).then((word) => {
            if (!word) return account.say('No misspelt English word in this report')
            goTo(editor, word)
            return show(checking, word, true)
          })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    )
  }, [editor, root, checking, account, settings, show])

  return offer && <SpellingMenu editor={editor} {...offer} onClose={() => setOffer(null)} />
}

/** Where a menu was asked for: what is pointed at or, by keyboard, the caret. */
const placeOf = (event: MouseEvent): Place | null => {
  if ((event as PointerEvent).pointerType !== 'mouse') return endOfSelection()
  const range = document.caretRangeFromPoint(event.clientX, event.clientY)
  return range && { node: range.startContainer, offset: range.startOffset }
}

function goTo(editor: LexicalEditor, { range }: WordInPage): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  editor.update(() => void $selectRange(range))
  editor.focus()
}
