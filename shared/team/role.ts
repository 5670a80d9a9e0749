/** What a member of a team may do, from least to most. */
export const roles = ['viewer', 'commenter', 'editor', 'owner'] as const

export type Role = (typeof roles)[number]

export const isAtLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)
