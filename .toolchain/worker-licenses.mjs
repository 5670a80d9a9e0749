import fs from 'node:fs'
import path from 'node:path'

/** Vite's own list of licenses has nothing of what a worker of the page is made of: this is beside it, for that. */
export const workerLicenses = (fileName) => ({
  name: 'worker-licenses',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
    const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []))
    this.emitFile({ type: 'asset', fileName, source: ['# Licenses', ...[...folders].sort().map(entry)].join('\n\n') })
  },
})

/** The folder of the package that a module is of, if it is of one. */
const packageOf = (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0]

function entry(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : ''
  return `## ${name} - ${version} (${license})\n\n${text}`
}
