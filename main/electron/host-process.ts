import { type UtilityProcess, utilityProcess } from 'electron'
import { fail, ok, type Result } from '../../shared/result'
import type { Hosting } from '../../shared/team/hosting'
import type { Log } from '../log'
import type { FromServerProcess, ToServerProcess } from '../team-server/hosting'

export interface HostSetting {
  readonly entry: string
  /** The folder of all that is hosted. */
  readonly data: string
  /** Fingerprint of this device, whose accounts alone are hosted. */
  readonly founder: string
  readonly log: Log
  /** The port of the last time, so that invitations stay good. */
  port: number | undefined
  /** Hears whenever who is connected has changed, and null when it has ended. */
  onChange(hosting: Hosting | null): void
}

/** Hosts a team in a process of its own, on one network of this computer, until told to end. */
export class HostProcess {
  readonly #setting: HostSetting
  #child: UtilityProcess | undefined
  #hosting: Hosting | null = null
  #ended: Promise<void> = Promise.resolve()

  constructor(setting: HostSetting) {
    this.#setting = setting
  }

  get hosting(): Hosting | null {
    return this.#hosting
  }

  /** @returns a sentence where it cannot be done */
  async start(on: string, isFindable: boolean): Promise<Result<Hosting, string>> {
    await this.stop()
    const { port } = this.#setting
    const first = await this.#startOn(on, port ?? 0, isFindable)
    // Its port may have been taken meanwhile.
    return first.ok || port === undefined ? first : this.#startOn(on, 0, isFindable)
  }

  /** Resolves once everything is on the disk and everyone has been told. */
  async stop(): Promise<void> {
    this.#child?.postMessage({ type: 'close' } satisfies ToServerProcess)
    await this.#ended
  }

  #startOn(on: string, port: number, isFindable: boolean): Promise<Result<Hosting, string>> {
    const { entry, data, founder } = this.#setting
    const child = utilityProcess.fork(entry, [], { serviceName: 'Attest host' })
    this.#child = child
    this.#ended = new Promise((ended) => child.once('exit', () => ended()))
    const start = { data, host: on, port, tls: 'self-signed', founders: [founder], isFindable } as const
    child.postMessage({ type: 'start', ...start } satisfies ToServerProcess)
    return new Promise((resolve) => {
      let refusal = 'This computer could not begin to host; try again.'
      child.on('message', (message: FromServerProcess) => {
        if (message.type === 'refused') refusal = message.sentence
        const hosting = this.#hear(message, on, isFindable)
        if (hosting) resolve(ok(hosting))
      })
      child.once('exit', () => {
        if (this.#child === child) this.#end()
        resolve(fail(refusal))
      })
    })
  }

  #hear(message: FromServerProcess, on: string, isFindable: boolean): Hosting | undefined {
    switch (message.type) {
      case 'listening':
        this.#setting.port = message.port
        return this.#change({ address: message.address, on, isFindable, present: [] })
      case 'presence':
        if (this.#hosting) this.#change({ ...this.#hosting, present: message.present })
        return undefined
      case 'logged':
        this.#setting.log.info(`host: ${message.line}`)
        return undefined
      case 'refused':
        return undefined
    }
  }

  #change(hosting: Hosting): Hosting {
    this.#hosting = hosting
    this.#setting.onChange(hosting)
    return hosting
  }

  #end(): void {
    this.#child = undefined
    this.#hosting = null
    this.#setting.onChange(null)
  }
}
