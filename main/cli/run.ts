import { annotateCommand } from './annotate'
import { codebookCommand } from './codebook/codebook'
import { tagCommand, untagCommand } from './codebook/tag'
import type { Command, Surroundings } from './command'
import { compactCommand } from './compact'
import { copyCommand } from './copy'
import { replyCommand, verdictCommand } from './discuss'
import { deleteCommand, noteCommand, restoreCommand, retagCommand } from './edit'
import { editionCommand } from './edition'
import { exportCommand } from './export'
import { importCommand } from './import'
import { inboxCommand } from './inbox'
import { libraryCommand } from './library/library'
import { historyCommand, logCommand } from './log'
import { mergeCommand } from './merge'
import { deleteReplyCommand, editReplyCommand, restoreReplyCommand } from './own-reply'
import { reportCommand } from './report/report'
import { runCommand } from './run-command'
import { serveCommand } from './serve'
import { showCommand, textCommand } from './show'
import { invitationsCommand } from './team/invitations'
import { joinCommand } from './team/join'
import { membersCommand } from './team/members'
import { shareCommand } from './team/share'
import { syncCommand } from './team/sync'
import { whoCommand } from './team/who'
import { reopenCommand, resolveCommand } from './thread'
import { boardCommand } from './tradecraft/board'
import { checkCommand, waiveCommand } from './tradecraft/check'
import { entityCommand } from './tradecraft/entity'
import { gradeCommand } from './tradecraft/grade'
import { linkCommand, relinkCommand, unlinkCommand } from './tradecraft/link'
import { setCommand } from './tradecraft/set'
import { verifyCommand } from './verify'

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  show: showCommand,
  text: textCommand,
  annotate: annotateCommand,
  note: noteCommand,
  retag: retagCommand,
  delete: deleteCommand,
  restore: restoreCommand,
  set: setCommand,
  link: linkCommand,
  unlink: unlinkCommand,
  relink: relinkCommand,
  grade: gradeCommand,
  entity: entityCommand,
  codebook: codebookCommand,
  tag: tagCommand,
  untag: untagCommand,
  board: boardCommand,
  check: checkCommand,
  waive: waiveCommand,
  report: reportCommand,
  reply: replyCommand,
  'edit-reply': editReplyCommand,
  'delete-reply': deleteReplyCommand,
  'restore-reply': restoreReplyCommand,
  resolve: resolveCommand,
  reopen: reopenCommand,
  verdict: verdictCommand,
  inbox: inboxCommand,
  merge: mergeCommand,
  edition: editionCommand,
  export: exportCommand,
  copy: copyCommand,
  library: libraryCommand,
  log: logCommand,
  history: historyCommand,
  verify: verifyCommand,
  compact: compactCommand,
  share: shareCommand,
  join: joinCommand,
  sync: syncCommand,
  invitations: invitationsCommand,
  members: membersCommand,
  who: whoCommand,
  serve: serveCommand,
}

/** Runs one command line and returns the exit code. A refusal is one sentence where errors go, and nothing else. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '' || name === 'help' || name === '--help') {
    surroundings.print(helpText())
    return name === '' ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    surroundings.remark(`There is no command “${name}”; the commands are ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  return runCommand(command, rest, surroundings)
}

function helpText(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  attest ${usage}\n      ${about}`)
  return `Attest on the command line\n\n${lines.join('\n')}\n`
}
