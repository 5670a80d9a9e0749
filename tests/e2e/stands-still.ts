import { isDeepStrictEqual } from 'node:util'
import { expect } from '@playwright/test'

/** Where something stands, once it does: the text moves while banners, marks and fonts are still on their way. */
export async function standsStill<T>(measure: () => Promise<T>): Promise<T> {
  let last = await measure()
  const isSame = async () => {
    const now = await measure()
    const same = isDeepStrictEqual(now, last)
    last = now
    return same
  }
  await expect.poll(isSame, { intervals: [100] }).toBe(true)
  return last
}
