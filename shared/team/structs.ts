import type { DecodedUpdate } from './read-update'

export type Struct = DecodedUpdate['structs'][number]

/** Of structs in order of clocks, the one that holds a clock. */
export function bisect(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle] as Struct
    if (clock < struct.id.clock) high = middle - 1
    else if (clock >= struct.id.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
