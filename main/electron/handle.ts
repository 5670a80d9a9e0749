import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import {
  type RequestArgument,
  type RequestName,
  type RequestResults,
  requestArguments,
} from '../../shared/ipc/contract'
import type { Log } from '../log'
import { isTrustedSender } from './trusted-sender'

/** One answer for every request there is: a missing one does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (
    window: BrowserWindow,
    argument: RequestArgument<N>,
  ) => RequestResults[N] | Promise<RequestResults[N]>
}

/** The only caller of `ipcMain.handle`: checks who asks and what, before anything is done. */
export function handleRequests(handlers: Handlers, log: Log): void {
  for (const name of Object.keys(requestArguments) as RequestName[]) {
    ipcMain.handle(name, async (event, argument: unknown) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      if (!window || !isTrustedSender(event.senderFrame as WebFrameMain | null))
        throw new Error('Refused: unknown sender')
      const checked = requestArguments[name].safeParse(argument)
      if (!checked.success) throw new Error(`Refused: ${name} with a wrong argument`)
      try {
        const handler = handlers[name] as (window: BrowserWindow, argument: unknown) => unknown
        return await handler(window, checked.data)
      } catch (error) {
        log.error(`request ${name}`, error)
        throw error
      }
    })
  }
}
