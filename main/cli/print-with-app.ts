import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { fileSentence } from '../../shared/account/file-problem'
import { ioProblem } from '../account-file/io-problem'
import { refuse } from './refusal'

/** Only the app's own runtime shapes and paginates as the window does, so it prints for the command line too. */
export async function printWithApp(html: string | Uint8Array, env: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const [program, ...before] = launchOf(env['ATTEST_APP'])
  const folder = await fs
    .mkdtemp(path.join(os.tmpdir(), 'attest-print-'))
    .catch((error) => refuse(fileSentence(ioProblem(error), os.tmpdir())))
  const [page, pdf] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')]
  try {
    await fs.writeFile(page, html).catch((error) => refuse(fileSentence(ioProblem(error), page)))
    await new Promise<void>((done) => {
      execFile(program as string, [...before, '--print', page, pdf], { env, timeout: 180_000 }, () => done())
    })
    return await fs.readFile(pdf).catch(() => refuse('The report could not be printed; nothing was written.'))
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

const launch = z.array(z.string()).min(1)

/** The app's program and its first words, as JSON. */
function launchOf(variable = ''): readonly string[] {
  try {
    return launch.parse(JSON.parse(variable))
  } catch {
    return refuse('PDFs are printed by the app, which this command line does not find; set ATTEST_APP.')
  }
}
