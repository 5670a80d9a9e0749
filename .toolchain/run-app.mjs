import { spawn } from 'node:child_process'
import os from 'node:os'
import { prepareLaunch } from './launch.mjs'
import { callerFolder } from './paths.mjs'
import { ensureBuilt } from './stale.mjs'

/**
 * @param {readonly string[]} words paths among them are relative to where the person typed them
 * @param {{ quiet: boolean }} options
 * @returns {Promise<number>} the app's exit code
 */
export async function runApp(words, { quiet }) {
  ensureBuilt({ quiet })
  const launch = await prepareLaunch({ quiet })
  const env = { ...process.env, ...launch.env }
  delete env.ELECTRON_RUN_AS_NODE // editors set it in their terminals; it would make Electron a plain Node
  // Chromium tells of every bus and GPU it did not find, which is not what the calling program's user wants to read.
  const switches = quiet ? ['--log-level=3'] : []
  const app = spawn(launch.executablePath, [...switches, ...launch.args, ...words], {
    cwd: callerFolder('start'),
    env,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal))
  return new Promise((resolve, reject) => {
    app.once('error', reject)
    app.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]))
  })
}
