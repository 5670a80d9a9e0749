import { COMMAND_PRIORITY_HIGH, COPY_COMMAND, type LexicalEditor } from 'lexical'
import type { Range } from '../../shared/account/range'
import { wholeCharacters } from './passage-range'
import type { ReaderSelection } from './reader-selection'
import { orderedRange } from './shown-selection'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Words of an account as a quotation that other programs can paste. */
export function quoteAsHtml(words: string): string {
  const lines = words.split(/\n+/).filter((line) => line.trim() !== '')
  const paragraphs = lines.map((line) => `<p dir="auto">${line.replace(/[&<>]/g, (c) => escapes[c] ?? c)}</p>`)
  return `<blockquote>${paragraphs.join('')}</blockquote>`
}

interface CopyParts {
  readonly editor: LexicalEditor
  readonly text: string
  readonly selection: ReaderSelection
  readonly onCopy: (range: Range, clipboard: DataTransfer) => void
}

/** Copies what the account says, to the letter: the browser would put its own line breaks between paragraphs. Returns what undoes it. */
export function copyExactly({ editor, text, selection, onCopy }: CopyParts): () => void {
  return editor.registerCommand(
    COPY_COMMAND,
    (event) => {
      const ends = selection.ends()
      if (!(event instanceof ClipboardEvent) || !event.clipboardData || !ends || ends.anchor === ends.focus)
        return false
      const range = wholeCharacters(text, orderedRange(ends))
      const words = text.slice(...range)
      event.preventDefault()
      event.clipboardData.setData('text/plain', words)
      event.clipboardData.setData('text/html', quoteAsHtml(words))
      onCopy(range, event.clipboardData)
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}
