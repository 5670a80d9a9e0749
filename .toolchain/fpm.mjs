#!/usr/bin/env node
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Stands in for fpm, which electron-builder makes a .deb with and which Debian does not have: as much of its command
 * line as electron-builder uses, done by dpkg-deb.
 */
const { options, depends, recommends, files } = parse(process.argv.slice(2))
if (options.t !== 'deb') throw new Error(`Only a .deb can be made here, not ${options.t}.`)
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-deb-'))
fs.chmodSync(root, 0o755) // it becomes / in the package
try {
  for (const file of files) copy(...file.split('='))
  addControlFiles()
  // The quickest level: this package is only to be tried out.
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', root, options.package], {
    stdio: 'inherit',
  })
} finally {
  fs.rmSync(root, { recursive: true, force: true })
}

function parse(words) {
  const parsed = { options: {}, depends: [], recommends: [], files: [] }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--force' || word === '--debug') continue
    if (word === '-d' || word === '--depends') parsed.depends.push(rest.shift())
    else if (word === '--deb-recommends') parsed.recommends.push(rest.shift())
    else if (word.startsWith('-')) parsed.options[word.replace(/^-+/, '')] = rest.shift()
    else parsed.files.push(word)
  }
  return parsed
}

/** fpm's `from=to`: a folder's contents when `from` ends in a slash. */
function copy(from, to) {
  const target = path.join(root, to)
  fs.mkdirSync(path.dirname(target), { recursive: true })
  if (from.endsWith('/')) {
    fs.cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  } else {
    fs.copyFileSync(from, target)
    fs.chmodSync(target, 0o644)
  }
}

function addControlFiles() {
  const size = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0]
  const [summary, ...details] = options.description.trim().split('\n')
  const fields = {
    Package: options.name,
    Version: options.version,
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': size,
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: options.category ?? 'misc',
    Priority: options['deb-priority'] ?? 'optional',
    Homepage: options.url,
    Description: [summary, ...details.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  }
  const folder = path.join(root, 'DEBIAN')
  fs.mkdirSync(folder)
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
  fs.writeFileSync(path.join(folder, 'control'), lines.join(''))
  const scripts = {
    'before-install': 'preinst',
    'after-install': 'postinst',
    'before-remove': 'prerm',
    'after-remove': 'postrm',
  }
  for (const [option, name] of Object.entries(scripts)) {
    if (!options[option]) continue
    fs.copyFileSync(options[option], path.join(folder, name))
    fs.chmodSync(path.join(folder, name), 0o755)
  }
}
