import { type ReactNode, useEffect, useState } from 'react'
import type { NetworkInterface } from '../../shared/team/hosting'
import { useStore } from '../store/use-store'
import { Problem } from '../team/problem'
import { useWorkbench } from '../workbench'
import { hostAndShare } from './host-and-share'

/** Says on which network this computer is to host the team, and what that means. */
export function HostForm({ where, onClose }: { readonly where: ReactNode; readonly onClose: () => void }) {
  const bench = useWorkbench()
  const { host, settings, team } = bench
  const [interfaces, setInterfaces] = useState<readonly NetworkInterface[]>([])
  const [on, setOn] = useState(settings.get().hostOn)
  const [isFindable, setFindable] = useState(settings.get().hostFindable)
  const [problem, setProblem] = useState<string | null>(null)
  const busy = useStore(host, ({ starting }) => starting)
  const sharing = useStore(team, ({ asked }) => asked === 'share')
  useEffect(() => {
    void host.interfaces().then((all) => {
      setInterfaces(all)
      setOn((before) => (all.some(({ address }) => address === before) ? before : (all[0]?.address ?? '')))
    })
  }, [host])
  const start = async () => {
    if (busy || sharing || on === '') return
    const shared = await hostAndShare(bench, on, isFindable)
    setProblem(shared.ok ? null : shared.error)
  }
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <div className="dialog-body">
        {where}
        <p className="team-about">
          While Attest runs here, whoever you invite reaches the account on this network, encrypted, and nobody else
          does. When it ends, everyone goes on working and sends what they did when it is back.
        </p>
        <label className="label" htmlFor="host-on">
          Network
        </label>
        <select id="host-on" className="field" data-first value={on} onChange={(event) => setOn(event.target.value)}>
          {interfaces.map(({ name, address }) => (
            <option key={address} value={address}>
              {name} · {address}
            </option>
          ))}
        </select>
        <label className="host-findable">
          <input type="checkbox" checked={isFindable} onChange={(event) => setFindable(event.target.checked)} />
          <span>
            Let teammates find this computer again when its address changes
            <small>It announces a random number on this network, and no name.</small>
          </span>
        </label>
        <Problem own={problem} />
        {(busy || sharing) && <p role="status">Beginning to host…</p>}
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="btn solid" aria-disabled={busy || sharing || on === ''}>
          Host here
        </button>
      </div>
    </form>
  )
}
