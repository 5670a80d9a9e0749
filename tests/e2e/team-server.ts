import { draftCompacted } from '../../main/account-file/compacted-draft'
import { defaultLimits } from '../../main/team-server/server-limits'
import { TeamServer } from '../../main/team-server/team-server'

/** A server that can be taken out of reach, and comes back at the same address with what it had. */
export interface Server {
  readonly url: string
  stop(): Promise<void>
  startAgain(): Promise<void>
}

export async function startServer(data: string): Promise<Server> {
  const start = (port: number) =>
    TeamServer.start({
      data,
      host: '127.0.0.1',
      port,
      id: '5e'.repeat(16),
      limits: defaultLimits,
      compact: draftCompacted,
      mayFound: () => true,
      onPresence: () => undefined,
      log: () => undefined,
    })
  let running: TeamServer | undefined = await start(0)
  const { port } = running
  return {
    url: `ws://127.0.0.1:${port}`,
    stop: async () => {
      await running?.close()
      running = undefined
    },
    startAgain: async () => {
      running = await start(port)
    },
  }
}
