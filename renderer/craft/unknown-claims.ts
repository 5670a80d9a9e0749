/** What is said where nothing is known of a claim of another account. */
export const unknownClaims = {
  gone: 'a claim that was deleted in its account',
  unread: 'a claim in an account that cannot be read now',
} as const
