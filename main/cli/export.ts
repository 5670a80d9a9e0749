import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { fileSentence } from '../../shared/account/file-problem'
import type { ExportAccount } from '../../shared/exporting/export-account'
import { type ExportFormat, exportFormats, isExportFormat } from '../../shared/exporting/format'
import { ioProblem } from '../account-file/io-problem'
import { contentsOf, nameProblem } from '../exporting/contents'
import { exportAccount } from '../exporting/export-account'
import { writeExport } from '../exporting/write-export'
import { appName } from '../version'
import { readAccount } from './account'
import { readArguments } from './arguments'
import type { Command, Surroundings } from './command'
import { readElsewhere } from './library/elsewhere'
import { refuse } from './refusal'
import { lostRemarks } from './show'

export const exportCommand: Command = {
  usage: `export FILE --format ${exportFormats.join('|')} -o OUT [--protect]`,
  about: 'write an annotated report, or the annotations in a standard format',
  async run(args, surroundings) {
    const options = {
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      protect: { type: 'boolean' },
    } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const format = text('format')
    if (!isExportFormat(format))
      return refuse(`The format must be one of ${exportFormats.join(', ')}, not “${format ?? ''}”.`)
    const output = text('output') ?? refuse(`Say where to with -o: attest ${this.usage}`)
    const read = await readAccount(files[0] as string)
    const elsewhere = await readElsewhere(read, surroundings)
    const account = exportAccount(read, appName, { elsewhere, protects: text('protect') !== undefined })
    const problem = nameProblem(account, output)
    if (problem !== undefined) refuse(problem)
    const contents = await render(account, format, surroundings)
    const written = await writeExport(output, contents)
    if (!written.ok) refuse(fileSentence(written.error, path.basename(output)))
    for (const sentence of lostRemarks(read, 'exported')) surroundings.remark(sentence)
  },
}

async function render(account: ExportAccount, format: ExportFormat, { fonts, env }: Surroundings) {
  if (format !== 'pdf') return contentsOf(account, format, fonts)
  return printWithApp(await contentsOf(account, 'print', fonts), env)
}

/** Only the app's own runtime shapes and paginates as the window does, so it prints for the command line too. */
async function printWithApp(html: string | Uint8Array, env: NodeJS.ProcessEnv): Promise<Uint8Array> {
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
