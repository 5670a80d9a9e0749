import { CloudOff, Info, TriangleAlert, X } from 'lucide-react'
import { unvouchedSentence } from '../../shared/team/unvouched-words'
import { runCommand } from '../commands/run-command'
import { IconButton } from '../controls/icon-button'
import { HostBanner } from '../hosting/host-banner'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { joinsAgain } from './team-state'
import { againSentence, bothSentence, endWords, meanwhileSentence } from './team-words'
import '../shell/banner.css'

/** What has come of working with others and must not be missed: one banner each, until it is put away. */
export function TeamBanners() {
  const { account } = useWorkbench()
  const open = useStore(account, ({ head }) => head !== null)
  return (
    <div aria-live="polite">
      {open && (
        <>
          <HostBanner />
          <EndBanner />
          <UnvouchedBanner />
          <UnsureBanner />
          <RefusedBanner />
          <OriginalBanner />
          <MeanwhileBanner />
        </>
      )}
    </div>
  )
}

function EndBanner() {
  const bench = useWorkbench()
  const { team } = bench
  const status = useStore(team, (state) => (state.endRead ? null : state.status))
  const words = endWords(status)
  if (!words) return null
  const mayJoinAgain = status !== null && joinsAgain(status)
  return (
    <div className="banner calm">
      <CloudOff size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>{words.what}</b> {words.advice}
      </p>
      <div className="banner-actions">
        {mayJoinAgain && (
          <button type="button" className="btn small line" onClick={() => runCommand('team.join', bench)}>
            Join again…
          </button>
        )}
        <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={() => team.putAway('end')} />
      </div>
    </div>
  )
}

function UnvouchedBanner() {
  const bench = useWorkbench()
  const { team } = bench
  const unvouched = useStore(team, (state) => state.unvouched)
  const server = useStore(team, ({ status }) => status?.server ?? '')
  if (!unvouched) return null
  return (
    <div className="banner alarm">
      <TriangleAlert size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>{unvouchedSentence(unvouched.count, unvouched.names, server)}</b> Ask whoever is named before you rely on it.
      </p>
      <div className="banner-actions">
        <button type="button" className="btn small line" onClick={() => runCommand('account.verify', bench)}>
          Verify the account…
        </button>
        <IconButton
          icon={X}
          name="Put this message away"
          tipSide="end"
          small
          onClick={() => team.putAway('unvouched')}
        />
      </div>
    </div>
  )
}

function UnsureBanner() {
  const bench = useWorkbench()
  const unsure = useStore(bench.team, (state) => state.unsure)
  if (!unsure) return null
  return (
    <div className="banner calm">
      <Info size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>The server lets nobody else in.</b> Its record of this team is damaged, so that somebody who was removed may
        be in it again. Look through the team and confirm it.
      </p>
      <div className="banner-actions">
        <button type="button" className="btn small line" onClick={() => runCommand('team.share', bench)}>
          Look through the team…
        </button>
      </div>
    </div>
  )
}

function RefusedBanner() {
  const { team, view } = useWorkbench()
  const refused = useStore(team, (state) => state.refused)
  if (!refused) return null
  return (
    <div className="banner calm">
      <Info size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>The server has refused {refused.again === 0 ? 'what' : 'some of what'} was done here.</b> That was taken out
        of the account, and is kept as it was. {refused.again > 0 && againSentence(refused)}
      </p>
      <div className="banner-actions">
        <button
          type="button"
          className="btn small line"
          onClick={() => view.update((state) => ({ ...state, dialog: 'refused' }))}
        >
          Show what was taken out…
        </button>
        <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={() => team.putAway('refused')} />
      </div>
    </div>
  )
}

function OriginalBanner() {
  const { team } = useWorkbench()
  const sentence = useStore(team, ({ original }) => (original?.step === 'failed' ? original.sentence : null))
  if (sentence === null) return null
  return (
    <div className="banner calm">
      <Info size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        <b>The document as it was imported has not come.</b> {sentence} All else of the account is here.
      </p>
      <div className="banner-actions">
        <button type="button" className="btn small line" onClick={team.fetchOriginal}>
          Try again
        </button>
        <IconButton
          icon={X}
          name="Put this message away"
          tipSide="end"
          small
          onClick={() => team.putAway('original')}
        />
      </div>
    </div>
  )
}

function MeanwhileBanner() {
  const bench = useWorkbench()
  const { team } = bench
  const meanwhile = useStore(team, (state) => state.meanwhile)
  if (!meanwhile) return null
  return (
    <div className="banner calm">
      <Info size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>
        {meanwhileSentence(meanwhile)} <b>{bothSentence(meanwhile)}</b>
      </p>
      <div className="banner-actions">
        <button type="button" className="btn small line" onClick={() => runCommand('team.meanwhile', bench)}>
          Show what happened…
        </button>
        <IconButton
          icon={X}
          name="Put this message away"
          tipSide="end"
          small
          onClick={() => team.putAway('meanwhile')}
        />
      </div>
    </div>
  )
}
