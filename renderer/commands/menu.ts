import type { Workbench } from '../workbench'
import { runMenuCommand } from './run-command'
import { enabledCommands } from './when'

/** Ties the application menu to this window: what is chosen there runs, what makes no sense now is greyed out. */
export function followMenu(document: Document, bench: Workbench): () => void {
  let told = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const enabled = enabledCommands(bench)
    if (enabled.join() === told) return
    told = enabled.join()
    void bench.bridge.request('menu:enable', [...enabled])
  }
  const tellSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, 50)
  }
  const stops = [
    bench.bridge.on('command', (id) => runMenuCommand(id, bench, document)),
    bench.account.subscribe(tellSoon),
    bench.finder.subscribe(tellSoon),
    bench.view.subscribe(tellSoon),
    bench.team.subscribe(tellSoon),
    () => clearTimeout(timer),
  ]
  tell()
  return () => {
    for (const stop of stops) stop()
  }
}
