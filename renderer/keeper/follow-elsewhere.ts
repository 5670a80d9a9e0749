import { relatedElsewhere } from '../../shared/tradecraft/join-elsewhere'
import type { AccountStore } from './account-store'
import type { KeeperClient } from './keeper-client'

/** Keeps the account in view told of what other accounts say of what its claims rest on. */
export function followElsewhere(
  client: Pick<KeeperClient, 'askLibrary' | 'onLibrary' | 'onConnect'>,
  account: Pick<AccountStore, 'get' | 'subscribe' | 'takeElsewhere'>,
): void {
  let seen: { readonly account?: string | undefined; readonly links?: unknown } = {}
  let asked = 'null'

  function ask(): void {
    const { phase, head, tradecraft } = account.get()
    const { links } = tradecraft
    if (phase === 'loading' || (seen.account === head?.id && seen.links === links)) return
    seen = { account: head?.id, links }
    const query = head && { account: head.id, related: relatedElsewhere(links, head.id) }
    const wanted = JSON.stringify(query)
    if (wanted === asked) return
    asked = wanted
    client.askLibrary({ type: 'elsewhere', query })
  }

  account.subscribe(ask)
  // A new keeper was asked nothing yet.
  client.onConnect(() => {
    seen = {}
    asked = 'null'
  })
  client.onLibrary((news) => {
    if (news.type === 'elsewhere') account.takeElsewhere(news.elsewhere)
  })
}
