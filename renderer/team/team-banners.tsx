import { CloudOff, TriangleAlert } from 'lucide-react'
import { unvouchedSentence } from '../../shared/team/unvouched-words'
import { runCommand } from '../commands/run-command'
import { HostBanner } from '../hosting/host-banner'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { TeamBanner } from './team-banner'
import { joinsAgain } from './team-state'
import { againSentence, bothSentence, endWords, meanwhileSentence } from './team-words'

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
  const joinAgain = { name: 'Join again…', run: () => runCommand('team.join', bench) }
  return (
    <TeamBanner
      icon={CloudOff}
      action={status !== null && joinsAgain(status) ? joinAgain : undefined}
      onPutAway={() => team.putAway('end')}
    >
      <b>{words.what}</b> {words.advice}
    </TeamBanner>
  )
}

function UnvouchedBanner() {
  const bench = useWorkbench()
  const { team } = bench
  const unvouched = useStore(team, (state) => state.unvouched)
  const server = useStore(team, ({ status }) => status?.server ?? '')
  if (!unvouched) return null
  return (
    <TeamBanner
      tone="alarm"
      icon={TriangleAlert}
      action={{ name: 'Verify the account…', run: () => runCommand('account.verify', bench) }}
      onPutAway={() => team.putAway('unvouched')}
    >
      <b>{unvouchedSentence(unvouched.count, unvouched.names, server)}</b> Ask whoever is named before you rely on it.
    </TeamBanner>
  )
}

function UnsureBanner() {
  const bench = useWorkbench()
  const unsure = useStore(bench.team, (state) => state.unsure)
  if (!unsure) return null
  return (
    <TeamBanner action={{ name: 'Look through the team…', run: () => runCommand('team.share', bench) }}>
      <b>The server lets nobody else in.</b> Its record of this team is damaged, so that somebody who was removed may be
      in it again. Look through the team and confirm it.
    </TeamBanner>
  )
}

function RefusedBanner() {
  const { team, view } = useWorkbench()
  const refused = useStore(team, (state) => state.refused)
  if (!refused) return null
  const show = () => view.update((state) => ({ ...state, dialog: 'refused' }))
  return (
    <TeamBanner action={{ name: 'Show what was taken out…', run: show }} onPutAway={() => team.putAway('refused')}>
      <b>The server has refused {refused.again === 0 ? 'what' : 'some of what'} was done here.</b> That was taken out of
      the account, and is kept as it was. {refused.again > 0 && againSentence(refused)}
    </TeamBanner>
  )
}

function OriginalBanner() {
  const { team } = useWorkbench()
  const sentence = useStore(team, ({ original }) => (original?.step === 'failed' ? original.sentence : null))
  if (sentence === null) return null
  return (
    <TeamBanner action={{ name: 'Try again', run: team.fetchOriginal }} onPutAway={() => team.putAway('original')}>
      <b>The document as it was imported has not come.</b> {sentence} All else of the account is here.
    </TeamBanner>
  )
}

function MeanwhileBanner() {
  const bench = useWorkbench()
  const { team } = bench
  const meanwhile = useStore(team, (state) => state.meanwhile)
  if (!meanwhile) return null
  return (
    <TeamBanner
      action={{ name: 'Show what happened…', run: () => runCommand('team.meanwhile', bench) }}
      onPutAway={() => team.putAway('meanwhile')}
    >
      {meanwhileSentence(meanwhile)} <b>{bothSentence(meanwhile)}</b>
    </TeamBanner>
  )
}
