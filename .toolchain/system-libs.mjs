import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say } from './say.mjs'

/** With what they depend on, these Debian packages bring every library that Electron loads. */
const libraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']

/**
 * Installs what Linux lacks to run the program, or ends with the command to type where that is not ours to do.
 * @param {string} executablePath
 * @param {{ virtualDisplay: boolean }} needs
 */
export function ensureSystemLibs(executablePath, { virtualDisplay }) {
  if (process.platform !== 'linux') return
  const wanted = () => [
    ...(missingLibraries(executablePath).length > 0 ? libraries : []),
    ...(virtualDisplay && !isCommand('Xvfb') ? ['xvfb'] : []),
  ]
  const packages = wanted()
  if (packages.length === 0) return
  const becomeRoot = howToBecomeRoot()
  if (!becomeRoot || !isCommand('apt-get')) {
    throw new Error(
      `Attest needs a few system libraries. To install them on Debian or Ubuntu, type:\n` +
        `  sudo apt-get update && sudo apt-get install ${packages.map(currentName).join(' ')}`,
    )
  }
  say(`Installing system libraries: ${packages.join(', ')} …`)
  const apt = (...words) => run([...becomeRoot, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...words])
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages.map(currentName))
  if (wanted().length > 0) throw new Error(`Still missing: ${missingLibraries(executablePath).join(', ') || 'Xvfb'}`)
}

function missingLibraries(executablePath) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

/** Releases from 2024 on end some names in t64. */
function currentName(name) {
  return spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name
}

function howToBecomeRoot() {
  if (process.getuid() === 0) return []
  const sudo = ['sudo', '-n']
  return spawnSync(sudo[0], [...sudo.slice(1), 'true']).status === 0 ? sudo : null
}

function run([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(`They could not be installed:\n${`${stdout}${stderr}`.trim().slice(-2000)}`)
}

function isCommand(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => fs.existsSync(path.join(folder, name)))
}
