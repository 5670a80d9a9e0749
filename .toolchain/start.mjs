import { ensureDependencies } from './dependencies.mjs'
import { giveUp } from './say.mjs'

/** Starts the desktop app with the words given, and ends as it ends. `--quiet`, first, is for programs that call this. */
async function start([first, ...rest]) {
  const quiet = first === '--quiet'
  await ensureDependencies()
  const { runApp } = await import('./run-app.mjs')
  return runApp(quiet || first === undefined ? rest : [first, ...rest], { quiet })
}

process.exitCode = await start(process.argv.slice(2)).catch(giveUp)
