import path from 'node:path'
import { runCommandLine } from '../main/cli/run'
import { exportInWorker } from '../main/exporting/export-in-worker'
import { forkImporter } from '../main/importing/process/fork-importer'
import { profileFolder } from '../main/profile/profile-folder'

// The command line: the same account code as the app's, on plain Node, without a window.

/** For scripts, that Attest itself is at fault: EX_SOFTWARE of sysexits.h. */
const faultCode = 70

const remark = (sentence: string) => process.stderr.write(`${sentence}\n`)

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough: `attest text FILE | head`. What is being done is done to its end.
  if (code === 'EPIPE') return
  remark(`What there was to print could not be written: the system answered ${code}.`)
  process.exitCode = 1
})
process.stderr.on('error', () => undefined)
process.on('uncaughtException', ({ message }) => {
  remark(`Attest failed at this, by a fault of its own: ${message.split('\n')[0]}`)
  process.exit(faultCode)
})

void runCommandLine(process.argv.slice(2), {
  profile: profileFolder(),
  env: process.env,
  fonts: path.join(__dirname, 'fonts'),
  cmaps: path.join(__dirname, 'cmaps'),
  makeExports: exportInWorker(path.join(__dirname, 'exporter.cjs')),
  compactor: path.join(__dirname, 'compactor.cjs'),
  openImporter: () => forkImporter(path.join(__dirname, 'importer.cjs')),
  print: (text) => process.stdout.write(text),
  remark,
}).then((code) => {
  process.exitCode ||= code
})
