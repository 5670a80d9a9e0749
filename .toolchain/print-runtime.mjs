import { ensureDependencies } from './dependencies.mjs'
import { giveUp } from './say.mjs'

/** Prints, as one line of JSON, how any program can start the app (see Launch in launch.mjs). */
async function printRuntime() {
  await ensureDependencies()
  const [{ ensureBuilt }, { prepareLaunch }] = await Promise.all([import('./stale.mjs'), import('./launch.mjs')])
  ensureBuilt({ quiet: true })
  console.log(JSON.stringify(await prepareLaunch({ lasting: true, quiet: true })))
}

await printRuntime().catch(giveUp)
