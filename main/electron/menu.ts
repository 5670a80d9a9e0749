import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, commandIds, commandTable, type MenuName } from '../../shared/commands'

type Choose = (id: CommandId, window: BrowserWindow) => void

const menuNames: readonly MenuName[] = ['File', 'Edit', 'Annotate', 'Discuss', 'View', 'Help']

/** What the system does by itself, after the commands of each menu. */
const systemItems: Readonly<Record<MenuName, readonly MenuItemConstructorOptions[]>> = {
  File: process.platform === 'darwin' ? [{ role: 'close' }] : [{ role: 'quit' }],
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
  Annotate: [],
  Discuss: [],
  View: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
  Help: [],
}

/**
 * The application menu, read from the command table. Its keys are shown, not registered: the page listens to them, so
 * that a key means the same with and without a menu bar.
 */
export function showMenu(choose: Choose): void {
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...own,
      ...menuNames.map((name) => ({
        label: name,
        submenu: [...commandsOf(name, choose), { type: 'separator' as const }, ...systemItems[name]].filter(
          (item, i, all) => item.type !== 'separator' || i < all.length - 1,
        ),
      })),
    ]),
  )
}

function commandsOf(menu: MenuName, choose: Choose): MenuItemConstructorOptions[] {
  return commandIds
    .filter((id) => commandTable[id].menu === menu)
    .map((id) => ({
      id,
      label: commandTable[id].title,
      ...acceleratorOf(commandTable[id].keys[0]),
      click: (_, window) => {
        if (window) choose(id, window as BrowserWindow)
      },
    }))
}

/** macOS registers whatever a menu shows, and a bare letter there would never reach a text field. */
function acceleratorOf(
  key: string | undefined,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (!key || (process.platform === 'darwin' && key.length === 1)) return {}
  return { accelerator: key, registerAccelerator: false }
}

/** Greys out what makes no sense now. */
export function enableInMenu(enabled: readonly string[]): void {
  const menu = Menu.getApplicationMenu()
  const on = new Set(enabled)
  for (const id of commandIds) {
    const item = menu?.getMenuItemById(id)
    if (item) item.enabled = on.has(id)
  }
}
