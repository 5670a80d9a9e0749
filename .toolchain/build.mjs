import { withLock } from './lock.mjs'
import { giveUp } from './say.mjs'
import { isStale } from './stale.mjs'

await withLock('build', async () => {
  if (!isStale()) return // another process has built while this one waited for its turn
  const { bundle } = await import('./bundle.mjs') // the bundler is slow to load
  await bundle()
}).catch(giveUp)
