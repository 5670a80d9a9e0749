import fs from 'node:fs'
import { prepareLaunch } from './launch.mjs'
import { inRoot } from './paths.mjs'

const executables = {
  linux: 'dist/linux-unpacked/attest',
  darwin: `dist/mac${process.arch === 'arm64' ? '-arm64' : ''}/Attest.app/Contents/MacOS/Attest`,
  win32: 'dist/win-unpacked/Attest.exe',
}

/** As e2e-setup.mjs, for the app that `npm run package -- dir --testable` has made. */
export default async function setUp() {
  const executablePath = inRoot(executables[process.platform])
  if (!fs.existsSync(executablePath))
    throw new Error('There is no packaged app; make it with: npm run package -- dir --testable')
  const launch = await prepareLaunch({ quiet: true })
  const args = launch.args.slice(0, -1) // the last one is the app's folder, which a packaged app has inside
  Object.assign(process.env, launch.env)
  process.env.ATTEST_LAUNCH = JSON.stringify({ ...launch, executablePath, args })
}
