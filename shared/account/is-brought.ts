/** Whether a value says that it was brought over from another account: a link, which leads `from` somewhere, by its origin. */
export function isBrought(value: unknown): boolean {
  const { from, origin } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return [from, origin].some((one) => typeof one === 'object' && one !== null && 'account' in one)
}
