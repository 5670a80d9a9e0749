import { INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND } from 'lexical'
import { Bold, Gavel, Italic, List, Quote, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { runCommand } from '../../commands/run-command'
import { IconButton } from '../../controls/icon-button'
import { useWorkbench } from '../../workbench'
import { $touchesWords } from '../citing/insert-citation'
import { $blockTypeHere, type BlockType, blockTypeNames, blockTypes, setBlockType } from './block-types'

interface Here {
  readonly block: BlockType
  readonly bold: boolean
  readonly italic: boolean
}

const nowhere: Here = { block: 'paragraph', bold: false, italic: false }

/** What can be done with the words of a report; all of it has keys or signs of its own too. */
export function ReportToolbar() {
  const bench = useWorkbench()
  const [editor] = useLexicalComposerContext()
  const here = useHere()
  const startCiting = () => {
    editor.update(() => {
      const selection = $getSelection() ?? $getRoot().selectEnd()
      // Behind a word it would be a part of that word.
      selection.insertText($touchesWords() ? ' @' : '@')
    })
    editor.focus()
  }
  return (
    <div className="report-tools" role="toolbar" aria-label="Writing">
      <select
        className="report-block"
        aria-label="Kind of block"
        value={here.block}
        onChange={({ target }) => {
          setBlockType(editor, target.value as BlockType)
          editor.focus()
        }}
      >
        {blockTypeNames.map((type) => (
          <option key={type} value={type}>
            {blockTypes[type]}
          </option>
        ))}
      </select>
      <span className="rule" />
      <IconButton
        icon={Bold}
        name="Bold"
        keys={bench.onMac ? '⌘B' : 'Ctrl B'}
        small
        aria-pressed={here.bold}
        onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      />
      <IconButton
        icon={Italic}
        name="Italic"
        keys={bench.onMac ? '⌘I' : 'Ctrl I'}
        small
        aria-pressed={here.italic}
        onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}
      />
      <IconButton
        icon={List}
        name="Bulleted list"
        keys="- "
        small
        aria-pressed={here.block === 'bullet'}
        onClick={() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)}
      />
      <span className="rule" />
      <button type="button" className="btn small" onClick={startCiting}>
        <Quote size={14} strokeWidth={1.6} aria-hidden="true" />
        Cite <kbd>@</kbd>
      </button>
      <button type="button" className="btn small" onClick={() => runCommand('report.judgment', bench)}>
        <Gavel size={14} strokeWidth={1.6} aria-hidden="true" />
        Judgment
      </button>
      <IconButton
        icon={RefreshCw}
        name="Fill all sections from the account as it is now"
        small
        onClick={() => runCommand('report.fill', bench)}
      />
    </div>
  )
}

function useHere(): Here {
  const [editor] = useLexicalComposerContext()
  const [here, setHere] = useState(nowhere)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read((): Here => {
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return nowhere
          return { block: $blockTypeHere(), bold: selection.hasFormat('bold'), italic: selection.hasFormat('italic') }
        })
        setHere((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      }),
    [editor],
  )
  return here
}
