import path from 'node:path'
import { runCommandLine } from '../main/cli/run'
import { profileFolder } from '../main/profile/profile-folder'

// The command line: the same account code as the app's, on plain Node, without a window.

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough: `attest text FILE | head`.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

void runCommandLine(process.argv.slice(2), {
  profile: profileFolder(),
  env: process.env,
  fonts: path.join(__dirname, 'fonts'),
  print: (text) => process.stdout.write(text),
  remark: (sentence) => process.stderr.write(`${sentence}\n`),
}).then((code) => {
  process.exitCode = code
})
