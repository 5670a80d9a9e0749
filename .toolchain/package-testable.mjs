import { spawnSync } from 'node:child_process'
import { root, tool } from './paths.mjs'

/** Packages the app for this platform so that tests can drive it; throws with all that was said if that fails. */
export async function packageTestable() {
  const words = [tool('package.mjs'), 'dir', '--testable']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}
