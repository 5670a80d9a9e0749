import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { ensureDependencies } from './dependencies.mjs'
import { inRoot, root, tool } from './paths.mjs'
import { giveUp, say } from './say.mjs'
import { ensureBuilt } from './stale.mjs'

const platforms = { linux: '--linux', darwin: '--mac', win32: '--win' }

/**
 * Packages the app for this platform into dist/. Words are electron-builder's targets (`dir` for the unpacked app
 * alone), by default those of electron-builder.yml; `--testable` leaves the app open to Playwright.
 * @param {readonly string[]} words
 */
async function packageApp(words) {
  await ensureDependencies()
  ensureBuilt()
  const { findRuntime } = await import('./runtime.mjs')
  const runtime = await findRuntime()
  const isTrial = runtime.kind !== 'official'
  if (isTrial)
    say(`Packaging with Electron ${runtime.version}, which is for trying out: do not give this package to anyone.`)
  const settings = [
    ...(isTrial ? [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`] : []),
    ...(isTrial || words.includes('--testable') ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
  ]
  const targets = words.filter((word) => !word.startsWith('--'))
  const args = [platforms[process.platform], ...targets, '--publish', 'never', ...settings]
  const run = spawnSync(process.execPath, [inRoot('node_modules/electron-builder/cli.js'), ...args], {
    cwd: root,
    env: { ...(isTrial && process.platform === 'linux' ? await ownTools() : {}), ...process.env },
    stdio: 'inherit',
  })
  process.exitCode = run.status ?? 1
}

/** Where Electron's download is out of reach, so are electron-builder's tools, which come from the same place. */
async function ownTools() {
  const { path7za } = await import('7zip-bin')
  const { mode } = fs.statSync(path7za)
  if (!(mode & 0o100)) fs.chmodSync(path7za, mode | 0o111) // npm unpacks it as it was packed, not executable
  return {
    ELECTRON_BUILDER_7ZIP_PATH: path7za,
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '1', // a minute and a half sooner than the smallest
    CUSTOM_FPM_PATH: tool('fpm.mjs'),
  }
}

await packageApp(process.argv.slice(2)).catch(giveUp)
