/** Of what of a document one account is made: all of it, or each of its threads or rows. Of one piece are all but tables of posts. */
export const divisions = ['file', 'thread', 'row'] as const

export type Division = (typeof divisions)[number]
