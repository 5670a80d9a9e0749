import { draftCompacted } from '../../main/account-file/compacted-draft'
import { defaultLimits } from '../../main/team-server/server-limits'
import { TeamServer } from '../../main/team-server/team-server'

// A team server in a process of its own: `attest-server.cjs DATA [PORT]`. Says its port on the first line.

const [, , data = '', port = '0'] = process.argv

void TeamServer.start({
  data,
  host: '127.0.0.1',
  port: Number(port),
  id: '5e'.repeat(16),
  limits: { ...defaultLimits, burst: 1_000_000, perSecond: 1_000_000 },
  compact: draftCompacted,
  mayFound: () => true,
  onPresence: () => undefined,
  // Only what should not be.
  log: (event, details) => event === 'fault' && process.stderr.write(`${JSON.stringify(details)}\n`),
}).then(({ port }) => process.stdout.write(`${port}\n`))
