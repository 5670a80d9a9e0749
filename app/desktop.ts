import path from 'node:path'
import { app } from 'electron'
import { startDesktop } from '../main/electron/desktop-app'

// The app itself. `--print IN.html OUT.pdf` prints a report for the command line and shows no window.

void startDesktop({
  page: path.join(__dirname, 'page'),
  preload: path.join(__dirname, 'preload.cjs'),
  keeper: path.join(__dirname, 'keeper.cjs'),
  importer: path.join(__dirname, 'importer.cjs'),
  server: path.join(__dirname, 'server.cjs'),
  sample: path.join(__dirname, 'sample'),
  icon: path.join(__dirname, 'icons', '256x256.png'),
}).catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
