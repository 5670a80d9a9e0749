import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { npm } from './npm.mjs'
import { root } from './paths.mjs'
import { say } from './say.mjs'

/** Installs the npm packages of a folder unless those its lock names are there. Needs nothing but Node itself. */
export async function ensureDependencies(folder = root) {
  if (areInstalled(folder)) return
  await withLock('install', () => {
    if (areInstalled(folder)) return
    say('Installing npm packages …')
    // No package here needs its install script; not running any is one thing fewer to trust.
    npm(['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], folder)
  })
}

function areInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'))
  const found = packagesOf(path.join(folder, 'node_modules/.package-lock.json'))
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true
    const installed = found[folder]
    // npm leaves out the optional packages that are made for other platforms.
    if (!installed) return Boolean(entry.optional || entry.devOptional)
    return installed.version === entry.version && installed.integrity === entry.integrity
  })
}

function packagesOf(lock) {
  try {
    return JSON.parse(fs.readFileSync(lock, 'utf8')).packages
  } catch {
    return {}
  }
}
