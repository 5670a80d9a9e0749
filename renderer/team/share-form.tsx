import { type ReactNode, useState } from 'react'
import { runCommand } from '../commands/run-command'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Problem } from './problem'
import { Progress } from './progress'

/** Says where a team is to find the account, and what that means. */
export function ShareForm({ where, onClose }: { readonly where: ReactNode; readonly onClose: () => void }) {
  const bench = useWorkbench()
  const { settings, team } = bench
  const [server, setServer] = useState(settings.get().server)
  const [certificate, setCertificate] = useState('')
  const busy = useStore(team, ({ asked }) => asked === 'share')
  const sharing = useStore(team, (state) => state.sharing)
  const share = () => {
    if (busy || server.trim() === '') return
    settings.change({ server: server.trim() })
    const named = certificate.replace(/[\s:]/g, '').toLowerCase()
    team.ask({ do: 'share', server: server.trim(), ...(named !== '' && { certificate: named }) })
  }
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        share()
      }}
    >
      <div className="dialog-body">
        {where}
        <p className="team-about">
          A server keeps the account as well, and everyone you invite works on it there with you, at the same time.
          Whoever runs the server can read it. Your file stays on this computer.
        </p>
        <label className="label" htmlFor="team-server">
          Address of the server
        </label>
        <input
          id="team-server"
          className="field"
          placeholder="wss://team.example:8443"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          data-first
          value={server}
          onChange={(event) => setServer(event.target.value)}
        />
        <details className="team-certificate">
          <summary>The server has a certificate that nobody vouches for</summary>
          <label className="label" htmlFor="team-certificate">
            Its SHA-256, as whoever runs the server has told you
          </label>
          <input
            id="team-certificate"
            className="field"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            pattern="\s*([0-9A-Fa-f]{2}[:\s]?){32}\s*"
            title="64 hexadecimal digits"
            value={certificate}
            onChange={(event) => setCertificate(event.target.value)}
          />
        </details>
        <Problem />
        {busy &&
          (sharing ? (
            <Progress {...sharing} label="Sending the original" />
          ) : (
            <p role="status">Reaching the server…</p>
          ))}
        <p className="team-other">
          To hand over a file instead, which the others merge by hand:{' '}
          <button type="button" className="in-words" onClick={() => runCommand('account.share-copy', bench)}>
            Share a copy…
          </button>
        </p>
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn" onClick={onClose}>
          {busy ? 'Close' : 'Cancel'}
        </button>
        <button type="submit" className="btn solid" aria-disabled={busy || server.trim() === ''}>
          Share
        </button>
      </div>
    </form>
  )
}
