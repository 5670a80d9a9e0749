import { type ChildProcess, execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { appCommand } from '../../.toolchain/launch.mjs'
import type { Outcome } from '../support/command-line'
import { AccountScreen } from './account-screen'

export { expect } from '@playwright/test'

/** The app as a person has it in front of them. */
export interface Running {
  readonly app: ElectronApplication
  readonly process: ChildProcess
  readonly page: Page
  readonly screen: AccountScreen
  quit(): Promise<void>
  kill(): Promise<void>
}

/** A person at a computer: a profile of their own, and the programs they can start. */
export interface Desk {
  readonly folder: string
  readonly profile: string
  at(name: string): string
  start(...files: string[]): Promise<Running>
  /** Runs the command line as a person does; resolves whatever it ends with. In this process: starting one takes longer. */
  attest(...args: string[]): Promise<Outcome>
  /** The same by the program that a person starts. */
  attestProgram(...args: string[]): Promise<Outcome>
  /** A text on the disk, made into an account in the same folder. */
  account(text: string, name?: string): Promise<string>
}

const root = path.resolve(import.meta.dirname, '../..')

/** The command line, as e2e-setup.mjs has built it: Playwright would compile each of its files by itself. */
function commandLineModule(): typeof import('../support/command-line') {
  return createRequire(import.meta.url)(process.env['ATTEST_COMMAND_LINE'] ?? '')
}

async function makeDesk(running: Running[], welcomed: boolean): Promise<Desk> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-'))
  const profile = path.join(folder, 'profile')
  const temporary = path.join(folder, 'tmp')
  const at = (name: string) => path.join(folder, name)
  if (welcomed) {
    await fs.mkdir(profile)
    await fs.writeFile(path.join(profile, 'settings.json'), JSON.stringify({ settings: { welcomed: true } }))
  }
  await fs.mkdir(temporary)
  // What a killed app leaves in its temporary folder goes with the rest.
  const env = { ...(process.env as Record<string, string>), ATTEST_PROFILE: profile, TMPDIR: temporary }
  const desk: Desk = {
    folder,
    profile,
    at,
    start: async (...files) => {
      const { executablePath, args, env: added } = appCommand(files)
      const app = await _electron.launch({ executablePath, args, cwd: folder, env: { ...env, ...added } })
      const page = await app.firstWindow()
      // A person sees the window first: before its page is there, no key means anything and nothing has its colours.
      await page.waitForLoadState('load')
      const child = app.process()
      const started: Running = {
        app,
        process: child,
        page,
        screen: new AccountScreen(page),
        quit: () => app.close(),
        kill: async () => {
          const gone = new Promise((resolve) => child.once('exit', resolve))
          child.kill('SIGKILL')
          await gone
        },
      }
      running.push(started)
      return started
    },
    attest: (...args) => commandLineModule().commandLine(folder, profile, env)(...args),
    attestProgram: (...args) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          [path.join(root, 'out/cli.cjs'), ...args],
          { env, cwd: folder },
          (error, out, err) => {
            resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
          },
        )
      }),
    account: async (text, name = 'account') => {
      await fs.writeFile(at(`${name}.txt`), text)
      const made = await desk.attest('import', at(`${name}.txt`), '-o', at(`${name}.attest`))
      if (made.code !== 0) throw new Error(made.err)
      return at(`${name}.attest`)
    },
  }
  return desk
}

interface Fixtures {
  readonly desk: Desk
  /** Another person at the same computer. */
  readonly otherDesk: Desk
  readonly newcomer: Desk
}

const deskFixture =
  (welcomed: boolean) =>
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  async ({}: object, use: (desk: Desk) => Promise<void>): Promise<void> => {
    const running: Running[] = []
    const desk = await makeDesk(running, welcomed)
    await use(desk)
    for (const { app, process: child } of running) {
      if (child.exitCode === null && child.signalCode === null) await app.close().catch(() => undefined)
    }
    await fs.rm(desk.folder, { recursive: true, force: true, maxRetries: 5 })
  }

export const test = base.extend<Fixtures>({
  desk: deskFixture(true),
  otherDesk: deskFixture(true),
  newcomer: deskFixture(false),
})
