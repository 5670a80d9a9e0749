import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * Runs the npm this command was started with, so that its registry, proxy and cache settings hold.
 * Returns what it printed; throws with its last words.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const entry = process.env.npm_execpath
  const viaNode = entry !== undefined && path.basename(entry) === 'npm-cli.js'
  const [command, ...first] = viaNode ? [process.execPath, entry] : ['npm']
  // The level is said again because an outer `npm run --silent` would hide the reason of a failure.
  const run = spawnSync(command, [...first, ...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  })
  if (run.status === 0) return run.stdout
  throw new Error(`npm ${args[0]} failed:\n${run.error?.message ?? run.stderr.trim().slice(0, 2000)}`)
}
