import type { KeeperClient } from '../keeper/keeper-client'

/** What a person has opened comes first: all the others are read once nothing else has come for this long, in ms. */
const rest = 1500

/** Has the window told of its person's inbox, anew whenever another account comes into view or a keeper is started again. */
export function askForInbox(client: Pick<KeeperClient, 'askLibrary' | 'onConnect' | 'listen'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const askLater = () => {
    clearTimeout(timer)
    timer = setTimeout(() => requestIdleCallback(() => client.askLibrary({ type: 'inbox' })), rest)
  }
  client.onConnect(askLater)
  client.listen(({ type }) => {
    if (type === 'ready' || type === 'closed') askLater()
  })
}
