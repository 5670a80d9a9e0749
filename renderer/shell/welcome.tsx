import { BookOpen, ClipboardPaste, FileInput, type LucideIcon, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import type { CommandId } from '../../shared/commands'
import { runCommand } from '../commands/run-command'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { NameField } from './name-field'
import { rename } from './rename'
import './welcome.css'

interface Way {
  /** None for an account that is open already. */
  readonly command?: CommandId
  readonly icon: LucideIcon
  readonly title: string
  readonly about: string
}

/** The first is what Enter does. */
const sample: Way = {
  command: 'account.sample',
  icon: BookOpen,
  title: 'Open the sample',
  about: 'A short report, some of it tagged already.',
}

const otherWays: readonly Way[] = [
  {
    command: 'account.open',
    icon: FileInput,
    title: 'Import an account',
    about: 'A text, a web page or an Attest file.',
  },
  { command: 'account.paste', icon: ClipboardPaste, title: 'Paste a text', about: 'A message, a post, a transcript.' },
]

const join: Way = {
  command: 'team.join',
  icon: UserPlus,
  title: 'Join a team',
  about: 'With an invitation that you were sent.',
}

/** The first start: who is at work, the ways to a first account, and what the three kinds are. */
export function Welcome() {
  const bench = useWorkbench()
  const [name, setName] = useState(bench.view.get().name)
  const title = useStore(bench.account, (state) => state.head?.title)
  const start = async (command?: CommandId) => {
    await rename(bench, name)
    bench.settings.change({ welcomed: true })
    if (command) runCommand(command, bench)
  }
  // A file that Attest was started with is behind this already.
  const opened: Way =
    title === undefined ? sample : { icon: BookOpen, title: 'Begin', about: `“${title}” is open already.` }
  const invited = useStore(bench.team, (state) => state.invitation !== '')
  const ways = invited ? [join, opened, ...otherWays] : [opened, ...otherWays, join]
  const [first] = ways as [Way, ...Way[]]
  return (
    <div className="welcome">
      <h1>Who says so?</h1>
      <p className="welcome-lead">
        Bring in an account, mark what it claims and who claims it, and write only what the record will bear.
      </p>
      <form className="welcome-start" action={() => start(first.command)}>
        <NameField id="first-name" name={name} onChange={setName} />
        <div className="ways">
          {ways.map(({ command, icon: Icon, title, about }, index) => (
            <button
              type={index === 0 ? 'submit' : 'button'}
              key={title}
              className="way"
              onClick={index === 0 ? undefined : () => void start(command)}
            >
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
              <span className="way-title">{title}</span>
              <span className="way-about">{about}</span>
            </button>
          ))}
        </div>
      </form>
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

const example: readonly { readonly words: string; readonly kind?: Kind }[] = [
  { words: 'The harbour pilot', kind: 'source' },
  { words: ' says that ' },
  { words: 'the customs officer', kind: 'actor' },
  { words: ' ' },
  { words: 'never opened the crate', kind: 'claim' },
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
