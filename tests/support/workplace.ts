import { promises as fs } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from './account-file'
import { commandLine } from './command-line'

export const text = 'The clerk said that nobody came.\nThe clerk left 👩‍🌾 early.\n'

/** A folder with a text and an account made from it, and the command line on it. */
export async function workplace({ profile = 'profile', env = {} }: { profile?: string; env?: NodeJS.ProcessEnv } = {}) {
  const folder = await temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const attest = commandLine(folder, profile, env)
  await fs.writeFile(at('a.txt'), text)
  await attest('import', at('a.txt'), '-o', at('a.attest'))
  const show = async () => JSON.parse((await attest('show', at('a.attest'), '--json')).out)
  return { at, attest, show, account: at('a.attest'), list: () => fs.readdir(folder) }
}
