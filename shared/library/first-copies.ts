/** The first copy of each account. @param except an account of which no copy is wanted */
export function firstCopies<Told extends { readonly account: { readonly id: string } }>(
  accounts: readonly Told[],
  except?: string,
): readonly Told[] {
  const seen = new Set([except])
  return accounts.filter(({ account: { id } }) => !seen.has(id) && seen.add(id))
}
