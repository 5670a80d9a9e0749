import type { Running } from './app'

/** Ends the keeper as a crash would; the app starts it again. */
export const killKeeper = ({ app }: Pick<Running, 'app'>): Promise<void> =>
  app.evaluate(({ app: main }) => {
    const keeper = main.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName)?.includes('keeper'))
    if (!keeper) throw new Error('no keeper')
    process.kill(keeper.pid, 'SIGKILL')
  })
