import path from 'node:path'
import { app } from 'electron'
import { invitationStart } from '../../shared/team/invitation-link'

// What the app was started with. Between the program and its own arguments stand the runtime's switches and, while
// developing, the folder of the app.

function ownArguments(argv: readonly string[]): readonly string[] {
  if (app.isPackaged) return argv.slice(1)
  const folder = argv.findIndex((argument, i) => i > 0 && path.resolve(argument) === app.getAppPath())
  return argv.slice(folder + 1)
}

/** The files to open, as absolute paths. */
export function filesIn(argv: readonly string[], cwd: string): readonly string[] {
  return ownArguments(argv)
    .filter((argument) => !argument.startsWith('-') && !argument.startsWith(invitationStart))
    .map((file) => path.resolve(cwd, file))
}

/** The invitation to look at: a link that the system hands over. */
export const invitationIn = (argv: readonly string[]): string | undefined =>
  ownArguments(argv).find((argument) => argument.startsWith(invitationStart))

/** `--print IN.html OUT.pdf` */
export function printIn(argv: readonly string[], cwd: string): { html: string; pdf: string } | undefined {
  const own = ownArguments(argv)
  const [html, pdf] = own.slice(own.indexOf('--print') + 1)
  if (!own.includes('--print') || !html || !pdf) return undefined
  return { html: path.resolve(cwd, html), pdf: path.resolve(cwd, pdf) }
}
