const isAllowed = /^(?:https?:\/\/[^\s/]\S*|mailto:[^\s@]+@[^\s@]+)$/i

/** What a link may lead to, without the blanks around it: a page or a mailbox; undefined for all else. */
export const linkAddress = (typed: string): string | undefined => {
  const address = typed.trim()
  return isAllowed.test(address) ? address : undefined
}
