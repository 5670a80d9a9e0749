import type * as Y from 'yjs'
import { ok, type Result } from '../result'
import { isTradecraftCommand } from '../tradecraft/command'
import { tradecraftEdits } from '../tradecraft/tradecraft-edits'
import type { Actor } from './actor'
import { annotationEdits } from './annotation-edits'
import { type Command, type CommandProblem, isDiscussionCommand } from './command'
import { discussionEdits } from './discussion-edits'
import { Draft } from './draft'
import type { Edit } from './edit'

/**
 * Carries out a list of commands as one transaction: all of them, or none and the reason for the first that cannot be.
 * `origin` travels with the Yjs transaction to whoever observes the document.
 */
export function execute(
  doc: Y.Doc,
  text: string,
  commands: readonly Command[],
  actor: Actor,
  origin: unknown,
): Result<readonly Edit[], CommandProblem> {
  const draft = new Draft(doc)
  for (const command of commands) {
    const edits = editsOf(command, draft, text, actor)
    if (!edits.ok) return edits
    for (const edit of edits.value) draft.write(edit)
  }
  draft.carryOut(doc, origin)
  return ok(draft.edits)
}

function editsOf(command: Command, draft: Draft, text: string, actor: Actor): Result<readonly Edit[], CommandProblem> {
  if (isTradecraftCommand(command)) return tradecraftEdits(command, draft, text, actor)
  if (isDiscussionCommand(command)) return discussionEdits(command, draft, actor)
  return annotationEdits(command, draft, text, actor)
}
