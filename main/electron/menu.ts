import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandEntry, commandIds, commandTable, type MenuName } from '../../shared/commands'
import { type KeyTable, keyTable, type OwnKeys } from '../../shared/key-table'

const menuNames: readonly MenuName[] = ['File', 'Edit', 'Annotate', 'Discuss', 'Report', 'View', 'Help']

/** What the system does by itself, after the commands of each menu. */
const systemItems: Readonly<Record<MenuName, readonly MenuItemConstructorOptions[]>> = {
  File: process.platform === 'darwin' ? [{ role: 'close' }] : [{ role: 'quit' }],
  Edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
  Annotate: [],
  Discuss: [],
  Report: [],
  View: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
  Help: [],
}

/**
 * The application menu, read from the command table. Its keys are shown, not registered: the page listens to them, so
 * that a key means the same with and without a menu bar.
 */
export function showMenu(ownKeys: OwnKeys): void {
  const before = Menu.getApplicationMenu()
  const table = keyTable(ownKeys, process.platform === 'darwin')
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...own,
      ...menuNames.map((name) => ({
        label: name,
        submenu: [...commandsOf(name, table), { type: 'separator' as const }, ...systemItems[name]].filter(
          (item, i, all) => item.type !== 'separator' || i < all.length - 1,
        ),
      })),
    ]),
  )
  const known = before && commandIds.filter((id) => before.getMenuItemById(id)?.enabled)
  if (known) enableInMenu(known)
}

function commandsOf(menu: MenuName, table: KeyTable): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = []
  for (const id of commandIds) {
    const entry: CommandEntry = commandTable[id]
    if (entry.menu !== menu) continue
    items.push({
      id,
      label: entry.title,
      ...acceleratorOf(table[id][0]),
      click: (_, window) => {
        if (window) (window as BrowserWindow).webContents.send('command', id)
      },
    })
  }
  return items
}

/** What Electron can show beside an entry: it throws at signs that are not ASCII. */
const isShowable = (key: string): boolean => /^[!-~]+$/.test(key)

/** macOS registers whatever a menu shows, and a bare letter there would never reach a text field. */
function acceleratorOf(
  key: string | undefined,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (!key || !isShowable(key) || (process.platform === 'darwin' && key.length === 1)) return {}
  return { accelerator: key === '+' ? 'Plus' : key, registerAccelerator: false }
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
