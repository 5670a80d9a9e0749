import { Radio } from 'lucide-react'
import { useState } from 'react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { hostAndShare } from './host-and-share'

/** The team of this account met on this computer, which does not host it now: nobody reaches anybody. */
export function HostBanner() {
  const bench = useWorkbench()
  const { host, settings, team } = bench
  const isHostedHere = useStore(team, ({ status }) => status?.isHostedHere === true)
  const idle = useStore(host, ({ hosting, starting }) => hosting === null && !starting)
  const [problem, setProblem] = useState<string | null>(null)
  if (!isHostedHere || !idle) return null
  const again = async () => {
    const all = await host.interfaces()
    const { hostOn, hostFindable } = settings.get()
    const on = all.find(({ address }) => address === hostOn) ?? all[0]
    const shared = await hostAndShare(bench, on?.address ?? '', hostFindable)
    setProblem(shared.ok ? null : shared.error)
  }
  return (
    <div className="banner calm">
      <Radio size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>The team of this account meets on this computer, which does not host it now.</b>{' '}
        {problem ?? 'Until it does, everyone works for themselves.'}
      </p>
      <div className="banner-actions">
        <button type="button" className="btn small line" onClick={() => void again()}>
          Host again
        </button>
      </div>
    </div>
  )
}
