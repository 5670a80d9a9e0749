import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { promises as fs } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { newAccount } from '../../main/account/new-account'
import { createAccountFile } from '../../main/account-file/create'
import { deviceSigner } from '../../main/profile/device-signer'
import { found } from '../../main/team/founding'
import { becomeMember, makeInvitation } from '../../main/team/membership'
import { nothingSafe, writeMembership } from '../../main/team/membership-file'
import { ServerClock } from '../../main/team/server-clock'
import { ServerRequests } from '../../main/team/server-requests'

// A team at work while its computers, its server and its network fail: `soak.cjs CLIENT SERVER WORK PEOPLE SECONDS`.

const [, , clientProgram = '', serverProgram = '', work = '', people = '20', seconds = '600'] = process.argv

const wait = (ms: number) => new Promise((next) => setTimeout(next, ms))
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T

const serverId = '5e'.repeat(16)

/** What has happened, and how often. */
const counts = { serverKills: 0, clientKills: 0, disconnections: 0, merges: 0, saved: 0, safe: 0 }

class Server {
  #process: ChildProcess | undefined

  constructor(readonly port: number) {}

  async start(): Promise<void> {
    const started = spawn(process.execPath, [serverProgram, path.join(work, 'server'), String(this.port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = started
    await new Promise((resolve) => started.stdout.once('data', resolve))
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.once('exit', resolve))
    this.#process?.kill('SIGKILL')
    await ended
  }
}

/** What a replica holds, in short. */
interface Digest {
  /** By the names of its parts. */
  readonly digests: Readonly<Record<string, string>>
  readonly annotations: readonly string[]
  readonly entries: number
}

class Teammate {
  readonly folder: string
  readonly saved = new Set<string>()
  readonly safe = new Set<string>()
  readonly problems: string[] = []
  digest: Digest | undefined
  #process: ChildProcess | undefined
  #settled: (() => void) | undefined

  constructor(readonly name: string) {
    this.folder = path.join(work, name)
  }

  async start(): Promise<void> {
    const started = spawn(process.execPath, [clientProgram, this.folder, this.name], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    started.stdin.on('error', () => undefined)
    this.#process = started
    let rest = ''
    await new Promise<void>((resolve) => {
      started.once('exit', () => resolve())
      started.stdout.on('data', (data: Buffer) => {
        const lines = (rest + data.toString()).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) this.#hear(JSON.parse(line), resolve)
      })
    })
  }

  tell(word: string, argument = ''): void {
    this.#process?.stdin?.write(`${word}\t${argument}\n`)
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.once('exit', resolve))
    this.#process?.kill('SIGKILL')
    await ended
  }

  settle(): Promise<void> {
    return new Promise((resolve) => {
      this.#settled = resolve
      this.tell('settle')
    })
  }

  #hear(news: Record<string, unknown>, onBegun: () => void): void {
    if (news['begun']) onBegun()
    if (typeof news['saved'] === 'string') this.saved.add(news['saved'])
    if (typeof news['safe'] === 'string') this.safe.add(news['safe'])
    if (news['settled']) this.#settled?.()
    if (news['digests']) this.digest = news as never
    if (news['ended'] || news['failed']) this.problems.push(`${this.name}: ${JSON.stringify(news)}`)
  }
}

/** A team in which everybody has the account already, by invitation. */
async function gather(server: Server): Promise<readonly Teammate[]> {
  const address = { url: `ws://127.0.0.1:${server.port}`, server: serverId }
  const clock = new ServerClock()
  const team = Array.from({ length: Number(people) }, (_, i) => new Teammate(`person-${i}`))
  const text = 'The clerk said that nobody came.'
  const material = {
    text,
    blocks: [{ type: 'paragraph' as const, start: 0, end: text.length }],
    title: 'Soak',
    meta: {},
    warnings: [],
  }
  let account: ReturnType<typeof newAccount> | undefined
  let invitation: ReturnType<typeof makeInvitation> | undefined
  for (const { name, folder } of team) {
    await fs.mkdir(folder, { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    await fs.writeFile(path.join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const signer = deviceSigner(privateKey)
    const author = { id: name, name, colour: 1 }
    account ??= newAccount(material, author, signer)
    const requests = new ServerRequests(address, account.id, signer, clock)
    if (!invitation) await found(requests, account.file)
    const joined = await becomeMember(requests, account.id, author, signer, invitation)
    if (!joined.ok) throw new Error(JSON.stringify(joined.error))
    invitation ??= makeInvitation(
      address,
      { id: account.id, title: '' },
      signer,
      { role: 'editor', uses: 1000 },
      clock.now(),
    )
    const { genesis, source, updates } = account.file
    await createAccountFile(path.join(folder, 'account.attest'), { genesis, source, updates })
    await writeMembership(folder, account.id, { address, role: joined.value.role, safe: nothingSafe })
  }
  return team
}

async function trouble(server: Server, team: readonly Teammate[], until: number): Promise<void> {
  while (Date.now() < until) {
    await wait(300 + Math.random() * 1500)
    const dice = Math.random()
    const one = oneOf(team)
    if (dice < 0.1) {
      counts.serverKills += 1
      await server.kill()
      await wait(Math.random() * 2000)
      await server.start()
    } else if (dice < 0.35) {
      counts.clientKills += 1
      await one.kill()
      await wait(Math.random() * 500)
      await one.start()
    } else if (dice < 0.75) {
      counts.disconnections += 1
      one.tell('offline')
      setTimeout(() => one.tell('online'), Math.random() * 8000)
    } else {
      counts.merges += 1
      // As handed over on a stick: a copy, which its owner may go on working on meanwhile.
      const copy = path.join(work, `copy-${counts.merges}.attest`)
      await fs.copyFile(path.join(oneOf(team).folder, 'account.attest'), copy)
      one.tell('merge', copy)
    }
  }
}

async function run(): Promise<void> {
  const server = new Server(await freePort())
  await server.start()
  const team = await gather(server)
  await Promise.all(team.map((one) => one.start()))
  await trouble(server, team, Date.now() + Number(seconds) * 1000)
  for (const one of team) one.tell('stop')
  await wait(9000)
  for (const one of team) one.tell('online')
  const isSettled = await Promise.race([
    // Twice: what the last one sends has to reach the others.
    Promise.all(team.map((one) => one.settle()))
      .then(() => wait(3000))
      .then(() => Promise.all(team.map((one) => one.settle())))
      .then(() => true),
    wait(120_000).then(() => false),
  ])
  for (const one of team) one.tell('digest')
  for (let i = 0; i < 600 && !team.every(({ digest }) => digest); i++) await wait(100)
  report(team, isSettled)
  for (const one of team) await one.kill()
  await server.kill()
}

function report(team: readonly Teammate[], isSettled: boolean): void {
  const isTold = team.every(({ digest }) => digest)
  const different = partsThatDiffer(team)
  const there = team.map(({ digest }) => new Set(digest?.annotations))
  const acknowledged = new Set(team.flatMap(({ saved, safe }) => [...saved, ...safe]))
  const missing = [...acknowledged].filter((id) => !there.every((one) => one.has(id)))
  counts.saved = team.reduce((sum, { saved }) => sum + saved.size, 0)
  counts.safe = team.reduce((sum, { safe }) => sum + safe.size, 0)
  const problems = team.flatMap((one) => one.problems)
  console.table([{ people: team.length, ...counts, entries: team[0]?.digest?.entries }])
  for (const problem of problems) console.log(problem)
  console.log(
    `${different.length === 0 ? 'All replicas are equal' : `Replicas differ in ${different.join(', ')}`}; ${missing.length} of ${acknowledged.size} acknowledged edits are missing${isSettled ? '' : '; not everybody could send all'}.`,
  )
  if (!isTold || different.length > 0 || missing.length > 0 || problems.length > 0 || !isSettled) {
    process.exitCode = 1
  }
}

function partsThatDiffer(team: readonly Teammate[]): readonly string[] {
  const parts = new Set(team.flatMap(({ digest }) => Object.keys(digest?.digests ?? {})))
  return [...parts].filter((part) => new Set(team.map(({ digest }) => digest?.digests[part])).size > 1)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })

void run().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
