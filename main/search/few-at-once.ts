/** Does something with each, a few at a time: while one waits for the disk, another goes on. */
export async function fewAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  const lane = async () => {
    for (const one of left) await work(one)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** As many as Node reads files at a time. */
const lanes = 4
