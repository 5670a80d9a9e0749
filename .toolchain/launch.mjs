import fs from 'node:fs'
import path from 'node:path'
import { needsVirtualDisplay, shareDisplay, startDisplay } from './display.mjs'
import { root } from './paths.mjs'
import { findRuntime } from './runtime.mjs'
import { say } from './say.mjs'
import { ensureSystemLibs } from './system-libs.mjs'

/**
 * How to start the app: the one answer for `npm start`, the tests and programs from outside. Words appended to `args`
 * are the app's own; `env` is added to the starter's environment. Where the displays are virtual, `displays` are all
 * there are.
 * @typedef {{ executablePath: string, args: string[], env: Record<string, string>, displays: string[],
 *   electron: string }} Launch
 */

/**
 * Fetches whatever is missing to start the app.
 * @param {{ lasting?: boolean, quiet?: boolean, displays?: number }} options lasting: a virtual display outlives this
 *   process; displays: how many of those, if any
 * @returns {Promise<Launch>}
 */
export async function prepareLaunch({ lasting = false, quiet = false, displays: wanted = 1 } = {}) {
  const runtime = await findRuntime()
  const virtualDisplay = needsVirtualDisplay()
  ensureSystemLibs(runtime.executablePath, { virtualDisplay })
  const switches = sandboxWorks(runtime.folder) ? [] : ['--no-sandbox']
  const env = {}
  const displays = []
  if (virtualDisplay) {
    for (let i = 0; i < wanted; i++) displays.push(await (lasting ? shareDisplay() : startDisplay()))
    env.DISPLAY = displays[0]
    switches.push('--disable-gpu') // there is none; looking for it costs a quarter of a second
    if (!quiet) say(`There is no display here; Attest runs on a virtual one (${env.DISPLAY}).`)
  }
  return { executablePath: runtime.executablePath, args: [...switches, root], env, displays, electron: runtime.version }
}

/**
 * The prepared launch, inside tests, which e2e-setup.mjs leaves in the environment: on the display of the worker that asks.
 * @param {readonly string[]} extraArgs
 * @returns {Launch}
 */
export function appCommand(extraArgs = []) {
  if (!process.env.ATTEST_LAUNCH) throw new Error('ATTEST_LAUNCH is not set: .toolchain/e2e-setup.mjs has not run.')
  const launch = JSON.parse(process.env.ATTEST_LAUNCH)
  const display = launch.displays[process.env.TEST_PARALLEL_INDEX]
  const env = display ? { ...launch.env, DISPLAY: display } : launch.env
  return { ...launch, env, args: [...launch.args, ...extraArgs] }
}

/** Chromium's sandbox cannot run as root, and otherwise needs user namespaces or its helper installed setuid. */
function sandboxWorks(folder) {
  if (process.platform !== 'linux') return true
  if (process.getuid() === 0) return false
  const helper = fs.statSync(path.join(folder, 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper?.uid === 0 && (helper.mode & 0o4755) === 0o4755) return true
  return (
    kernelSetting('unprivileged_userns_clone') !== '0' && kernelSetting('apparmor_restrict_unprivileged_userns') !== '1'
  )
}

function kernelSetting(name) {
  try {
    return fs.readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim()
  } catch {
    return null // this kernel does not have it
  }
}
