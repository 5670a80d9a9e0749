import { compactInWorker } from '../account/compact-in-worker'
import { serve, type TlsChoice } from '../team-server/serve'
import { serveSentence } from '../team-server/serve-sentence'
import { defaultLimits, defaultPort } from '../team-server/server-limits'
import { faultOf, jsonLines, type LogLevel, logLevels } from '../team-server/server-log'
import { type Arguments, readArguments } from './arguments'
import type { Command, Surroundings } from './command'
import { refuse } from './refusal'

const texts = [
  ...['data', 'host', 'port', 'tls', 'tls-cert', 'tls-key'],
  ...['max-room-bytes', 'max-connections', 'founders', 'log-level'],
]

const options = {
  ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
  json: { type: 'boolean' as const },
}

export const serveCommand: Command<Pick<Surroundings, 'compactor' | 'print' | 'remark'>> = {
  usage:
    'serve --data DIR [--host HOST] [--port N] [--tls self-signed | --tls-cert FILE --tls-key FILE] [--founders any|FINGERPRINT,…] [--max-room-bytes N] [--max-connections N] [--log-level error|warning|info] [--json]',
  about: 'keep accounts for teams in a folder and let their members work on them together, until it is stopped',
  async run(args, { compactor, print, remark }) {
    const given = readArguments(args, options, [0, 0], this.usage)
    const wanted = {
      data: given.text('data') || refuse('Say with --data in which folder the server keeps everything.'),
      host: given.text('host') ?? '127.0.0.1',
      port: portOf(given),
      tls: tlsOf(given),
      founders: foundersOf(given),
      limits: limitsOf(given),
      compact: compactInWorker(compactor),
      log: jsonLines(logLevelOf(given), remark),
      onPresence: () => undefined,
    }
    const stopped = nextSignal()
    // A bug in one request must not take every team with it.
    const report = (error: unknown) => wanted.log('fault', faultOf(error))
    process.on('unhandledRejection', report)
    const serving = await serve(wanted)
    if (!serving.ok) return refuse(serveSentence(serving.error, wanted))
    const { address, close } = serving.value
    const { url, server, certificate } = address
    const vouched = certificate === undefined ? '' : `, with the certificate ${certificate}`
    print(
      given.text('json') === undefined
        ? `Attest serves at ${url} as ${server}${vouched}.\n`
        : `${JSON.stringify(address)}\n`,
    )
    await stopped
    await close()
  },
}

/** A second one ends the program at once. */
const nextSignal = () =>
  new Promise<void>((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop())
  })

function portOf(given: Arguments): number {
  const port = given.integer('port') ?? defaultPort
  return port < 65_536 ? port : refuse('--port must be a number from 0 to 65535.')
}

function tlsOf(given: Arguments): TlsChoice | undefined {
  const [own, certificate, key] = [given.text('tls'), given.text('tls-cert'), given.text('tls-key')]
  if (own !== undefined) {
    if (own !== 'self-signed') refuse(`--tls can be self-signed, not “${own}”.`)
    if (certificate !== undefined || key !== undefined)
      refuse('Say either --tls self-signed, or --tls-cert and --tls-key.')
    return 'self-signed'
  }
  if (certificate === undefined && key === undefined) return undefined
  if (certificate === undefined || key === undefined)
    return refuse('A certificate is of use with its key only: say both --tls-cert and --tls-key.')
  return { certificate, key }
}

function foundersOf(given: Arguments): 'any' | readonly string[] {
  const founders = given.text('founders') ?? 'any'
  if (founders === 'any') return founders
  const fingerprints = founders.split(',').map((one) => one.trim())
  const wrong = fingerprints.find((one) => !/^[0-9a-f]{32}$/.test(one))
  return wrong === undefined
    ? fingerprints
    : refuse(`--founders takes “any” or fingerprints of devices, which are 32 hexadecimal digits, not “${wrong}”.`)
}

function limitsOf(given: Arguments) {
  const accountBytes = given.integer('max-room-bytes') ?? defaultLimits.accountBytes
  const connections = given.integer('max-connections') ?? defaultLimits.connections
  if (accountBytes === 0) refuse('--max-room-bytes must be greater than 0.')
  if (connections === 0) refuse('--max-connections must be greater than 0.')
  return { ...defaultLimits, accountBytes, connections }
}

function logLevelOf(given: Arguments): LogLevel {
  const level = given.text('log-level') ?? 'info'
  const known = logLevels.find((one) => one === level)
  return known ?? refuse(`--log-level can be ${logLevels.join(', ')}, not “${level}”.`)
}
