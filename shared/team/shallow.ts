/** No value of Attest's is nested deeper; whoever walks through one need not fear for the stack. */
const depthLimit = 64

export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth < depthLimit; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return true
  }
  return false
}
