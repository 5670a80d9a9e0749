import { type Command, isDiscussionCommand } from '../account/command'
import { isAtLeast, type Role } from './role'

/** Whether a role may do all of this: commenters talk about what is tagged, viewers read. */
export const mayRun = (role: Role, commands: readonly Command[]): boolean =>
  isAtLeast(role, 'editor') || (role === 'commenter' && commands.every(isDiscussionCommand))
