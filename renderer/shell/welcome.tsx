import { BookOpen, ClipboardPaste, FileInput, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import type { CommandId } from '../../shared/commands'
import { KindMark } from '../controls/kind-mark'
import { runCommand } from '../commands/run-command'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { NameForm } from './name-form'
import './welcome.css'

interface Way {
  readonly command: CommandId
  readonly icon: LucideIcon
  readonly title: string
  readonly about: string
}

const ways: readonly Way[] = [
  { command: 'account.sample', icon: BookOpen, title: 'Open the sample', about: 'A short report, some of it tagged already.' },
  { command: 'account.open', icon: FileInput, title: 'Import an account', about: 'A text, a web page or an Attest file.' },
  { command: 'account.paste', icon: ClipboardPaste, title: 'Paste a text', about: 'A message, a post, a transcript.' },
]

/** The first start: who is at work, what the three kinds are, and the ways to a first account. */
export function Welcome() {
  const bench = useWorkbench()
  const { view, settings } = bench
  const proposed = useStore(view, (state) => state.name)
  const [named, setNamed] = useState(false)
  const start = (command: CommandId) => {
    settings.change({ welcomed: true })
    runCommand(command, bench)
  }
  return (
    <div className="welcome">
      <h1>Who says so?</h1>
      <p className="welcome-lead">
        Bring in an account, mark what it claims and who claims it, and write only what the record will bear.
      </p>
      {named ? (
        <Ways onChoose={start} />
      ) : (
        <NameForm id="first-name" proposed={proposed} className="welcome-name" onNamed={() => setNamed(true)}>
          <button type="submit" className="btn solid">
            Continue
          </button>
        </NameForm>
      )}
      <hr />
      <Example />
      <ul className="welcome-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} />
            <span>
              <b>{kindNames[kind].name}</b>
              <br />
              {kindNames[kind].about}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Ways({ onChoose }: { readonly onChoose: (command: CommandId) => void }) {
  return (
    <div className="ways">
      {ways.map(({ command, icon: Icon, title, about }, index) => (
        <button
          type="button"
          key={command}
          className="way"
          data-first={index === 0}
          // biome-ignore lint/a11y/noAutofocus: goes on from the name that was just given
          autoFocus={index === 0}
          onClick={() => onChoose(command)}
        >
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          <span className="way-title">{title}</span>
          <span className="way-about">{about}</span>
        </button>
      ))}
    </div>
  )
}

const example: readonly { readonly words: string; readonly kind?: Kind }[] = [
  { words: 'The harbour pilot', kind: 'source' },
  { words: ' says that ' },
  { words: 'the customs officer', kind: 'actor' },
  { words: ' ' },
  { words: 'never opened the second crate', kind: 'claim' },
  { words: '.' },
]

function Example() {
  return (
    <p className="example">
      {example.map(({ words, kind }) =>
        kind ? (
          <span key={words} className="example-passage" data-kind={kind}>
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </p>
  )
}
