'use strict'
const fs = require('node:fs')
const path = require('node:path')

/** A distribution that was unpacked before electron-builder saw it still has what serves development only. */
exports.default = async ({ appOutDir }) => {
  for (const name of ['version', 'resources/default_app.asar']) fs.rmSync(path.join(appOutDir, name), { force: true })
}
