import fs from 'node:fs'
import { withLock } from './lock.mjs'
import { npm } from './npm.mjs'
import { inRoot, root } from './paths.mjs'
import { say } from './say.mjs'

/** Installs the npm packages unless those the lock names are there. Needs nothing but Node itself. */
export async function ensureDependencies() {
  if (areInstalled()) return
  await withLock('install', () => {
    if (areInstalled()) return
    say('Installing npm packages …')
    // No package here needs its install script; not running any is one thing fewer to trust.
    npm(['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], root)
  })
}

function areInstalled() {
  const wanted = packagesOf('package-lock.json')
  const found = packagesOf('node_modules/.package-lock.json')
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
    return JSON.parse(fs.readFileSync(inRoot(lock), 'utf8')).packages
  } catch {
    return {}
  }
}
