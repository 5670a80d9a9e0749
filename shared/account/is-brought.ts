/** Whether a value says that it was brought over from another account: a link, too, leads from somewhere. */
export function isBrought(value: unknown): boolean {
  const { from } = (typeof value === 'object' && value !== null ? value : {}) as { readonly from?: unknown }
  return typeof from === 'object' && from !== null && 'account' in from
}
