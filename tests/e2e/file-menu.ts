import { expect, type Running } from './app'

/** Chooses a command of the File menu, once it can be, with a file for the dialog that it opens. */
export async function choose({ app }: Running, title: string, file?: string): Promise<void> {
  const choice = { title, file }
  const click = () =>
    app.evaluate(({ dialog, Menu, BrowserWindow }, { title, file }) => {
      if (file !== undefined) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
      const menu = Menu.getApplicationMenu()?.items.find(({ label }) => label.replace('&', '') === 'File')?.submenu
      const item = menu?.items.find(({ label }) => label === title)
      if (item?.enabled) item.click(undefined, BrowserWindow.getAllWindows()[0], undefined)
      return item?.enabled ?? false
    }, choice)
  await expect.poll(click, `“${title}” can be chosen`).toBe(true)
}
