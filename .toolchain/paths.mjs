import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const toolchain = path.dirname(fileURLToPath(import.meta.url))
export const root = path.dirname(toolchain)
export const out = path.join(root, 'out')

export const inRoot = (...parts) => path.join(root, ...parts)
export const tool = (name) => path.join(toolchain, name)

/** Where downloads are kept between checkouts. */
export const cache = () => path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'attest')

/**
 * The folder a person typed the command in: npm runs scripts in the project's own folder and tells the caller's in
 * INIT_CWD, which programs started from that script inherit too, hence the check of the script's name.
 * @param {string} script
 */
export const callerFolder = (script) =>
  (process.env.npm_lifecycle_event === script && process.env.INIT_CWD) || process.cwd()
