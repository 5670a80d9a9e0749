import { watchMemory } from '../../main/importing/process/watch-memory'

// An importer that takes memory beside its heap and never lets go of its thread, whatever it is asked to read.

const gigabyte = 1_000_000_000

watchMemory(gigabyte / 2)
process.on('message', () => {
  const taken: Buffer[] = []
  // It goes no further than the machine can bear where nothing stops it.
  while (taken.length < 200) taken.push(Buffer.alloc(gigabyte / 100, taken.length))
  process.send?.({ type: 'share', share: taken.length })
  process.exit(0)
})
