'use strict'
// What `electron [switches] [-r module] <app> [arguments]` runs where the distribution came without its own default app.
const fs = require('node:fs')
const { createRequire, _load: load } = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const { target, modules } = parse(process.argv.slice(1))
process.defaultApp = true
try {
  const fromHere = createRequire(path.join(process.cwd(), 'here.js'))
  for (const module of modules) fromHere(module)
  start(path.resolve(target))
} catch (error) {
  console.error(error)
  process.exit(1)
}

function parse(given) {
  const modules = []
  const words = [...given]
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-r' || word === '--require') modules.push(words.shift())
    else if (!word.startsWith('-')) return { target: word, modules }
  }
  return { target: '.', modules }
}

function start(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setDesktopName(`${manifest.name}.desktop`)
  app.setAppPath(folder)
  load(path.join(folder, manifest.main), null, true)
}
