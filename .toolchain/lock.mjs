import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { out } from './paths.mjs'

/**
 * Runs `work` while no other process of this checkout runs the work of that name; waits for its turn.
 * It only saves double effort: what `work` leaves behind must be put in place by renaming.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
export async function withLock(name, work) {
  const file = path.join(out, `.${name}.lock`)
  fs.mkdirSync(out, { recursive: true })
  while (!take(file)) {
    if (ownerIsGone(file)) fs.rmSync(file, { force: true })
    else await wait(50)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** Linked, not opened: so the lock never exists without the number of its owner in it. */
function take(file) {
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  try {
    fs.linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/** No work here takes ten minutes: a lock that old is left over, and its number now belongs to another program. */
const tooOld = 600_000

function ownerIsGone(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > tooOld) return true
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
