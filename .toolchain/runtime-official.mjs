import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runtimeIn } from './distribution.mjs'
import { inRoot } from './paths.mjs'
import { say } from './say.mjs'

const probeLimit = 4_000
const downloadLimit = 600_000
const electron = inRoot('node_modules', 'electron')

export function presentOfficial() {
  // The package writes path.txt last: without it the folder is half unpacked.
  if (!fs.existsSync(path.join(electron, 'path.txt'))) return null
  return runtimeIn('official', path.join(electron, 'dist'))
}

/** The electron package's own download, checked against its own sums; null where its server is out of reach. */
export async function installOfficial() {
  const { version } = JSON.parse(fs.readFileSync(path.join(electron, 'package.json'), 'utf8'))
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`
  if (!isCached(archive) && !(await isReachable(`${mirror()}v${version}/${archive}`))) return null
  say(`Installing Electron ${version} …`)
  const run = spawnSync(process.execPath, [path.join(electron, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 2, 'pipe'],
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
  })
  if (run.status === 0) return presentOfficial()
  say(`Electron ${version} could not be downloaded: ${(run.error?.message ?? run.stderr).split('\n')[0]}`)
  return null
}

/** The installer itself waits for minutes on a server that accepts and stays silent. */
async function isReachable(url) {
  // Behind a proxy only the installer knows the way, and a mirror may use a layout of its own.
  const { ELECTRON_GET_USE_PROXY, NODE_USE_ENV_PROXY, ELECTRON_CUSTOM_DIR } = process.env
  if (ELECTRON_GET_USE_PROXY || NODE_USE_ENV_PROXY || ELECTRON_CUSTOM_DIR) return true
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) })).ok
  } catch {
    return false
  }
}

const mirror = () =>
  process.env.NPM_CONFIG_ELECTRON_MIRROR ||
  process.env.npm_config_electron_mirror ||
  process.env.npm_package_config_electron_mirror ||
  process.env.ELECTRON_MIRROR ||
  'https://github.com/electron/electron/releases/download/'

function isCached(archive) {
  const { electron_config_cache, LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const platformCache = {
    darwin: path.join(os.homedir(), 'Library/Caches/electron'),
    win32: path.join(LOCALAPPDATA ?? os.homedir(), 'electron/Cache'),
  }
  const folder =
    electron_config_cache ??
    platformCache[process.platform] ??
    path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'electron')
  if (!fs.existsSync(folder)) return false
  return fs.readdirSync(folder).some((entry) => fs.existsSync(path.join(folder, entry, archive)))
}
