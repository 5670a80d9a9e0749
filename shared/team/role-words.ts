import type { Role } from './role'

interface RoleWords {
  readonly name: string
  /** What the role may do, after “You” or “They”. */
  readonly may: string
}

export const roleWords = {
  viewer: { name: 'Viewer', may: 'read, and change nothing' },
  commenter: { name: 'Commenter', may: 'read, reply and give verdicts, and tag nothing' },
  editor: { name: 'Editor', may: 'read, tag, write notes, reply and give verdicts' },
  owner: { name: 'Owner', may: 'do all that an editor may, and invite and remove people' },
} as const satisfies Record<Role, RoleWords>

/** “a viewer”, in a sentence. */
export const aRole = (role: Role): string => {
  const name = roleWords[role].name.toLowerCase()
  return `${/^[aeo]/.test(name) ? 'an' : 'a'} ${name}`
}

/** Why something was not done. */
export const roleSentence = (role: Role): string =>
  `You are ${aRole(role)} in this team: you can ${roleWords[role].may}.`
