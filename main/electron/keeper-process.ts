import {
  type BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
} from 'electron'
import type { Author } from '../account/author'
import type { FileProgress } from '../exporting/write-exports'
import type { Answer, FromKeeperProcess, KeeperStart, ShownAccount, ToKeeperProcess, WindowId } from '../keeper/control'
import { type Laid, nothingLaid } from '../keeper/laid'
import type { Log } from '../log'
import { ImportProcesses } from './import-process'

/** The channel on which the preload gets a window's port to the keeper. */
const portChannel = 'keeper:port'

/** … and on which it asks for one. */
export const portWantedChannel = 'keeper:port-wanted'

/** What the keeper tells of accounts, as far as the main process may know of them. */
interface Told {
  showing(account: ShownAccount): void
  renamed(account: { readonly file: string; readonly title: string }): void
  gone(file: string): void
  reveal(file: string): void
}

/** What the keeper's process is made of. */
export interface KeeperEntries {
  readonly keeper: string
  readonly importer: string
}

type Request = Extract<ToKeeperProcess, { request: number }>
type WithoutNumber<R> = R extends unknown ? Omit<R, 'request'> : never

/**
 * Runs the keeper in a process of its own and starts it again when it dies: windows get a new port and send again
 * what was not confirmed. Account data flows between window and keeper and never through here.
 */
export class KeeperProcess {
  readonly #entry: string
  readonly #importers: ImportProcesses
  readonly #log: Log
  readonly #told: Told
  readonly #windows = new Map<WindowId, BrowserWindow>()
  readonly #files = new Map<WindowId, string>()
  readonly #laid = new Map<WindowId, Laid>()
  readonly #requests = new Map<number, { settle(answer: Answer): void; onProgress(progress: FileProgress): void }>()
  #start: KeeperStart
  #child: UtilityProcess
  #nextRequest = 1
  #stopping = false
  #deaths: number[] = []

  constructor(entries: KeeperEntries, start: KeeperStart, log: Log, told: Told) {
    this.#entry = entries.keeper
    this.#importers = new ImportProcesses(entries.importer, {
      started: (importer, port) => this.send({ type: 'importer-started', importer }, [port]),
      ended: (importer, how) => this.send({ type: 'importer-ended', importer, how }),
    })
    this.#start = start
    this.#log = log
    this.#told = told
    this.#child = this.#fork()
  }

  set author(author: Author) {
    this.#start = { ...this.#start, author }
    this.send({ type: 'author', ...this.#start })
  }

  /** Gives a window that has just loaded its page a port to the keeper. */
  connect(window: BrowserWindow): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#windows.set(window.id, window)
    this.send({ type: 'attach', window: window.id }, [port1])
    window.webContents.postMessage(portChannel, null, [port2])
    const file = this.#files.get(window.id)
    if (file) this.send({ type: 'open', window: window.id, file, again: this.#laid.get(window.id) ?? nothingLaid })
  }

  disconnect(id: WindowId): void {
    this.#windows.delete(id)
    this.#files.delete(id)
    this.#laid.delete(id)
    this.send({ type: 'detach', window: id })
  }

  open(window: WindowId, file: string, dropped = false): void {
    this.send({ type: 'open', window, file, dropped })
  }

  /** The file that a window shows. */
  fileOf(window: WindowId): string | undefined {
    return this.#files.get(window)
  }

  send(message: ToKeeperProcess, ports: MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports)
  }

  request(
    request: WithoutNumber<Request>,
    onProgress: (progress: FileProgress) => void = () => undefined,
  ): Promise<Answer> {
    const number = this.#nextRequest++
    return new Promise((settle) => {
      this.#requests.set(number, { settle, onProgress })
      this.send({ ...request, request: number } as Request)
    })
  }

  /** Lets the keeper save what it can, then ends it. */
  async stop(): Promise<void> {
    if (this.#stopping) return
    this.#stopping = true
    const patience = new Promise((done) => setTimeout(done, 5000))
    await Promise.race([this.request({ type: 'close' }), patience])
    this.#child.kill()
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  #fork(): UtilityProcess {
    const child = utilityProcess.fork(this.#entry, [], { serviceName: 'Attest keeper' })
    child.postMessage({ type: 'author', ...this.#start } satisfies ToKeeperProcess)
    child.on('message', (message: FromKeeperProcess) => this.#receive(message))
    child.on('exit', (code) => this.#restart(code))
    return child
  }

  #receive(message: FromKeeperProcess): void {
    if (message.type === 'done') {
      this.#requests.get(message.request)?.settle(message)
      this.#requests.delete(message.request)
      return
    }
    if (message.type === 'progress') return this.#requests.get(message.request)?.onProgress(message.progress)
    if (message.type === 'fork-importer') return this.#importers.fork(message.importer)
    if (message.type === 'kill-importer') return this.#importers.kill(message.importer)
    if (message.type === 'fault') return this.#log.error('keeper', message.report)
    if (message.type === 'renamed') return this.#told.renamed(message)
    if (message.type === 'reveal') return this.#told.reveal(message.file)
    if (message.type === 'laid') return void this.#laid.set(message.window, message.laid)
    if (message.type === 'gone') {
      for (const [window, file] of this.#files) if (file === message.file) this.#files.delete(window)
      return this.#told.gone(message.file)
    }
    if (this.#files.get(message.window) !== message.account.file) this.#laid.delete(message.window)
    this.#files.set(message.window, message.account.file)
    this.#told.showing(message.account)
  }

  #restart(code: number): void {
    this.#importers.killAll()
    if (this.#stopping) return
    for (const { settle } of this.#requests.values())
      settle({ sentence: 'A part of Attest had to be started again; try again.' })
    this.#requests.clear()
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < 60_000), now]
    this.#log.info(`keeper ended with ${code}, ${this.#deaths.length} in a minute`)
    // One that dies again and again is given time, so that the rest of the app stays usable.
    setTimeout(
      () => {
        if (this.#stopping) return
        this.#child = this.#fork()
        for (const window of this.#windows.values()) if (!window.isDestroyed()) this.connect(window)
      },
      this.#deaths.length > 3 ? 10_000 : 0,
    )
  }
}
