import { Send } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
import type { People, PersonId } from '../../shared/account/annotation'
import { replyLimit, type TargetId } from '../../shared/account/discussion'
import { distinctNames } from '../../shared/account/distinct-names'
import { mentionedIn } from '../../shared/account/mentions'
import { Keys } from '../commands/keys'
import { focusInView } from '../controls/focus-in-view'
import { IconButton } from '../controls/icon-button'
import { useOwnHeight } from '../controls/use-own-height'
import { useWanted } from '../shell/wanted-field'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { MentionList, mentionOptionId } from './mention-list'
import { isDone, sendKeys } from './send-key'
import { useMentions } from './use-mentions'

interface ReplyFieldProps {
  readonly on: TargetId
  readonly people: People
  readonly me: PersonId
}

/** Where a reply is written. What was begun is kept until it is sent, whatever is opened meanwhile. */
export function ReplyField({ on, people, me }: ReplyFieldProps) {
  const { account, view, reader, newId, onMac } = useWorkbench()
  const text = useStore(view, (state) => state.unsent.get(on) ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const listId = useId()
  useOwnHeight(field, text)
  useWanted(on, 'reply', () => focusInView(field.current))
  const write = (next: string) =>
    view.update((state) => ({ ...state, unsent: new Map([...state.unsent].filter(([id]) => id !== on)).set(on, next) }))

  const { [me]: _, ...others } = people
  const { [me]: _me, ...called } = distinctNames(people)
  const mentions = useMentions(text, called, (next, to) => {
    caret.current = to
    write(next)
  })
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const send = () => {
    const said = text.trim()
    if (said === '') return
    const mentioned = mentionedIn(said, others)
    if (account.run([{ type: 'reply', id: newId(), on, text: said, mentions: mentioned }])) write('')
    focusInView(field.current)
  }
  const open = mentions.found.length > 0

  return (
    <div className="reply-field">
      {open && <MentionList id={listId} mentions={mentions} />}
      <textarea
        ref={field}
        className="note-field"
        aria-label="Reply"
        placeholder="Reply"
        dir="auto"
        rows={1}
        maxLength={replyLimit}
        value={text}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? mentionOptionId(listId, mentions.chosen) : undefined}
        onChange={({ target }) => {
          write(target.value)
          mentions.follow(target.selectionStart)
        }}
        onSelect={({ currentTarget }) => mentions.follow(currentTarget.selectionStart)}
        onFocus={() => reader.get()?.setDraft(null)}
        onKeyDown={(event) => {
          if (mentions.press(event)) return
          if (isDone(event)) send()
          else if (event.key === 'Escape') reader.get()?.focus()
          else return
          event.preventDefault()
        }}
      />
      {text.trim() === '' ? (
        <Keys command="reply.write" />
      ) : (
        <IconButton icon={Send} name="Send" keys={sendKeys(onMac)} tipSide="end" small onClick={send} />
      )}
    </div>
  )
}
