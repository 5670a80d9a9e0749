import type { PersonId } from '../../shared/account/annotation'
import type { FromKeeper } from '../../shared/keeper/protocol'
import type { TeamAction, TeamNews } from '../../shared/keeper/team-protocol'
import type { Shown } from '../../shared/team/presence'
import type { AccountStore } from '../keeper/account-store'
import type { KeeperClient } from '../keeper/keeper-client'
import { createStore, type Store } from '../store/store'
import { initialTeam, noTeam, type TeamState } from './team-state'

/** What a person asks for, and is answered. */
export type Asked = Exclude<TeamAction, { readonly do: 'show' | 'open-kept' | 'fetch-original' | 'note-heard' }>

/** The team of the account in view. */
export interface TeamStore extends Pick<Store<TeamState>, 'get' | 'subscribe'> {
  readonly ask: (action: Asked) => void
  /** Shows the others where this person is. */
  readonly show: (shown: Shown) => void
  readonly openKept: () => void
  readonly fetchOriginal: () => void
  readonly join: (invitation: string) => void
  /** Lays an invitation ready to be looked at. */
  readonly layInvitation: (invitation: string) => void
  readonly follow: (person: PersonId | null) => void
  readonly putAway: (what: 'meanwhile' | 'refused' | 'end' | 'invited' | 'original' | 'unvouched') => void
}

const answeredByList: ReadonlySet<TeamAction['do']> = new Set(['list', 'revoke', 'remove', 'disown', 'confirm'])

export function createTeamStore(client: KeeperClient, account: AccountStore, now: () => number): TeamStore {
  const store = createStore<TeamState>(initialTeam)
  const patch = (change: Partial<TeamState>) => store.update((state) => ({ ...state, ...change }))
  const act = (action: TeamAction) => {
    const { head } = account.get()
    if (head) client.team(head.id, action)
  }
  /** Asks for what nobody waits for: that it fails is not told. */
  const listQuietly = () => {
    if (store.get().asked === null) act({ do: 'list' })
  }

  function takeStatus({ status, since }: Extract<TeamNews, { readonly news: 'status' }>): void {
    const before = store.get().status
    account.takeRole(status?.role ?? null)
    patch({
      status,
      since,
      ...(status?.state !== before?.state && { endRead: false }),
      ...(status === null && noTeam),
    })
    if (status?.state === 'connected' && before?.state !== 'connected') listQuietly()
  }

  const receivers: { readonly [N in TeamNews['news']]: (news: Extract<TeamNews, { readonly news: N }>) => void } = {
    status: takeStatus,
    peers: ({ peers }) => {
      const { followed, members } = store.get()
      const isHere = (person: PersonId) => peers.some((peer) => peer.person === person)
      patch({ peers, ...(followed !== null && !isHere(followed) && { followed: null }) })
      const isKnown = (person: PersonId) => members?.some((member) => member.person.id === person)
      if (peers.some(({ person }) => !isKnown(person))) listQuietly()
    },
    waiting: ({ on }) => patch({ waiting: new Set(on) }),
    sharing: ({ done, all }) => patch({ sharing: { done, all } }),
    shared: () => {
      patch({ asked: null, sharing: null, unsent: null })
      listQuietly()
    },
    invited: ({ link, invitation }) => patch({ asked: null, invited: { link, invitation } }),
    team: ({ members, invitations = null, entered = null, isUnsure = false }) => {
      const { asked } = store.get()
      const answered = asked !== null && answeredByList.has(asked)
      patch({ members, invitations, entered, unsure: isUnsure, ...(answered && { asked: null }) })
    },
    'report-trouble': ({ sentence }) => account.warn(sentence),
    failed: ({ sentence }) => {
      if (store.get().asked !== null) patch({ asked: null, sharing: null, problem: sentence })
    },
    meanwhile: ({ lines, more, since }) => patch({ meanwhile: { lines, more, since, until: now() } }),
    refused: ({ lines, again, role, why }) => patch({ refused: { lines, again, role, why } }),
    unvouched: ({ count, names }) => patch({ unvouched: count === 0 ? null : { count, names } }),
    original: ({ original }) => {
      if (store.get().original && !original) account.say('The document as it was imported is here now')
      patch({ original })
    },
  }

  function receive(message: FromKeeper): void {
    switch (message.type) {
      case 'opened':
      case 'closed':
        return patch(noTeam)
      case 'team': {
        if (message.account !== account.get().head?.id) return
        const take = receivers[message.news.news] as (news: TeamNews) => void
        return take(message.news)
      }
      case 'joining':
        return patch({ joining: message.state })
    }
  }
  client.listen(receive)

  return {
    get: store.get,
    subscribe: store.subscribe,
    ask: (action) => {
      patch({
        asked: action.do,
        problem: null,
        ...(action.do === 'invite' && { invited: null }),
        ...(action.do === 'share' && { unsent: action }),
      })
      act(action)
    },
    show: (shown) => act({ do: 'show', shown }),
    openKept: () => act({ do: 'open-kept' }),
    fetchOriginal: () => {
      patch({ original: null })
      act({ do: 'fetch-original' })
    },
    join: (invitation) => {
      patch({ joining: null })
      client.join(invitation)
    },
    layInvitation: (invitation) => patch({ invitation, joining: null }),
    follow: (followed) => patch({ followed }),
    putAway: (what) => {
      patch(what === 'end' ? { endRead: true } : { [what]: null })
      if (what === 'refused') act({ do: 'note-heard' })
    },
  }
}
