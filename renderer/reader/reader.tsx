import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { $getRoot, type LexicalEditor } from 'lexical'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { AccountPartNode, setPartMaker } from './account-part-node'
import { createReader } from './create-reader'
import { divideIntoParagraphs, type Paragraphs } from './paragraphs'
import type { ReaderProps } from './reader-types'
import { createSections, type Sections } from './sections'
import './reader.css'
import './highlights.css'

/** Lexical describes every root element as a text box; undefined takes that back. */
const notATextBox = { 'aria-readonly': undefined, 'aria-autocomplete': undefined, contentEditable: undefined }

/** The account as it is read: its text, its passages, and nothing that can be typed into. */
export function Reader(props: ReaderProps) {
  const [shown, setShown] = useState({ account: props.account, edition: 0 })
  if (shown.account !== props.account) setShown({ account: props.account, edition: shown.edition + 1 })
  return <AccountReader key={shown.edition} {...props} />
}

function AccountReader(props: ReaderProps) {
  const { account } = props
  const drawing = useMemo(() => {
    const paragraphs = divideIntoParagraphs(account)
    return { paragraphs, sections: createSections(paragraphs) }
  }, [account])
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'account',
        editable: false,
        nodes: [AccountPartNode],
        onError(error) {
          throw error
        },
        editorState: (editor) => fillEditor(editor, drawing.sections),
      }}
    >
      <Surface {...props} {...drawing} />
    </LexicalComposer>
  )
}

function fillEditor(editor: LexicalEditor, sections: Sections): void {
  setPartMaker(editor, sections.createPart)
  $getRoot().append(...Array.from({ length: sections.partCount }, (_, part) => new AccountPartNode(part)))
}

function Surface(props: ReaderProps & { readonly paragraphs: Paragraphs; readonly sections: Sections }) {
  const { account, header, margin, paragraphs, sections } = props
  const [editor] = useLexicalComposerContext()
  const scroller = useRef<HTMLDivElement>(null)
  const caretElement = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    const root = editor.getRootElement()
    if (!root || !scroller.current || !caretElement.current) return
    const { handle, dispose } = createReader({
      editor,
      paragraphs,
      sections,
      root,
      scroller: scroller.current,
      caretElement: caretElement.current,
      events: {
        onSelect: (selection) => latest.current.onSelect(selection),
        onActivate: (id, stack) => latest.current.onActivate(id, stack),
        onScroll: () => latest.current.onScroll?.(),
        onCopy: (range, clipboard) => latest.current.onCopy?.(range, clipboard),
      },
    })
    latest.current.onReady(handle)
    return () => {
      latest.current.onReady(null)
      dispose()
    }
  }, [editor, paragraphs, sections])

  return (
    <div ref={scroller} className="reader">
      {/* biome-ignore lint/a11y/useSemanticElements: a section would not be a landmark without the same two attributes */}
      <div className="reader-text" role="region" aria-label="Account">
        {header && <div className="reader-header">{header}</div>}
        <ContentEditable
          className="account"
          role="document"
          aria-label={account.title}
          tabIndex={0}
          spellCheck={false}
          {...notATextBox}
        />
      </div>
      {margin}
      <div ref={caretElement} className="reader-caret" aria-hidden="true" hidden />
    </div>
  )
}
