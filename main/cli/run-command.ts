import type { Command, Surroundings } from './command'
import { Refusal } from './refusal'

/** Runs one command and returns the exit code. A refusal is one sentence where errors go, and nothing else. */
export async function runCommand<Reached extends Pick<Surroundings, 'print' | 'remark'>>(
  command: Command<Reached>,
  args: readonly string[],
  surroundings: Reached,
): Promise<number> {
  if (args[0] === '--help') {
    surroundings.print(`attest ${command.usage}\n    ${command.about}\n`)
    return 0
  }
  try {
    await command.run(args, surroundings)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    surroundings.remark(error.message)
    return 1
  }
}
