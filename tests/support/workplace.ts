import { promises as fs } from 'node:fs'
import path from 'node:path'
import { runCommandLine } from '../../main/cli/run'
import { temporaryFolder } from './account-file'

export const text = 'The clerk said that nobody came.\nThe clerk left 👩‍🌾 early.\n'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder with a text and an account made from it, and the command line on it. */
export async function workplace({ profile = 'profile', env = {} }: { profile?: string; env?: NodeJS.ProcessEnv } = {}) {
  const folder = await temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const attest = async (...args: string[]): Promise<Outcome> => {
    let [out, err] = ['', '']
    const code = await runCommandLine(args, {
      profile: path.resolve(folder, profile),
      env,
      fonts: at('fonts'),
      print: (text) => {
        out += text
      },
      remark: (sentence) => {
        err += `${sentence}\n`
      },
    })
    return { code, out, err }
  }
  await fs.writeFile(at('a.txt'), text)
  await attest('import', at('a.txt'), '-o', at('a.attest'))
  const show = async () => JSON.parse((await attest('show', at('a.attest'), '--json')).out)
  return { at, attest, show, account: at('a.attest'), list: () => fs.readdir(folder) }
}
