import type { Reply } from '../../shared/account/discussion'
import { useWorkbench } from '../workbench'
import { WordsForm } from './words-form'

interface ReplyEditorProps {
  readonly reply: Reply
  readonly onDone: () => void
}

/** One's own reply, being put another way. Nobody is called by name by what is added. */
export function ReplyEditor({ reply: { id, text }, onDone }: ReplyEditorProps) {
  const { account } = useWorkbench()
  const save = (words: string) => {
    if (words !== text) account.run([{ type: 'edit-reply', id, text: words }])
    onDone()
  }
  return (
    <WordsForm
      label="Edit the reply"
      words={text}
      button="Save"
      lacking="A reply must say something."
      onGive={save}
      onCancel={onDone}
    />
  )
}
