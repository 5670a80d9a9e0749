import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Profile, WindowBounds } from '../profile/profile'
import { pageUrl } from './trusted-sender'

const smallest = { width: 800, height: 560 }

/** The background before the page has painted: the same paper, so that nothing flashes. */
const paper = () => (nativeTheme.shouldUseDarkColors ? '#151412' : '#F5F3ED')

export function createMainWindow(profile: Profile, preload: string, icon: string): BrowserWindow {
  const place = profile.window
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...(place && { width: place.width, height: place.height }),
    ...(place && placeOnScreen(place)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Attest',
    icon,
    backgroundColor: paper(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (place?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    profile.placeWindow({ ...window.getNormalBounds(), maximised: window.isMaximized() })
  })
  void window.loadURL(pageUrl)
  return window
}

/** Where the window was, unless the screen that was there is gone. */
function placeOnScreen({ x, y }: WindowBounds): { x: number; y: number } | undefined {
  if (x === undefined || y === undefined) return undefined
  const seen = screen.getAllDisplays().some(({ workArea }) => {
    const across = x >= workArea.x && x < workArea.x + workArea.width - 100
    return across && y >= workArea.y && y < workArea.y + workArea.height - 100
  })
  return seen ? { x, y } : undefined
}
