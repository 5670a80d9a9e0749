/** Tells the person at the terminal; on stderr, because stdout belongs to what the command prints. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends the command with a sentence instead of a stack trace. */
export function giveUp(error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
