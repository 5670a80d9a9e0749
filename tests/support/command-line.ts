import path from 'node:path'
import { runCommandLine } from '../../main/cli/run'
import { makeExports } from '../../main/exporting/make-exports'
import { importerHere } from '../../main/importing/process/importer-here'

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/**
 * The command line of one person, in a folder: relative profiles lie in it.
 * @param hear what is printed, as it is
 */
export const commandLine =
  (folder: string, profile = 'profile', env: NodeJS.ProcessEnv = {}, hear: (text: string) => void = () => undefined) =>
  async (...args: string[]): Promise<Outcome> => {
    let [out, err] = ['', '']
    const code = await runCommandLine(args, {
      profile: path.resolve(folder, profile),
      env,
      fonts: path.join(folder, 'fonts'),
      cmaps: path.join(folder, 'cmaps'),
      makeExports,
      compactor: path.join(folder, 'compactor.cjs'),
      openImporter: importerHere,
      print: (text) => {
        out += text
        hear(text)
      },
      remark: (sentence) => {
        err += `${sentence}\n`
      },
    })
    return { code, out, err }
  }
