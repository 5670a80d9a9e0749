import fs from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { inRoot, root } from './paths.mjs'
import { workerLicenses } from './worker-licenses.mjs'

/** Both name what the oldest supported runtime has, so that one build runs on every runtime. */
const pageTarget = 'chrome114'
const nodeTarget = 'node18'

const common = { configFile: false, mode: 'production', publicDir: false, logLevel: 'warn' }

/** The window's page (`outDir` is a new folder that all of a build write to), or null while there is none. */
export function pageConfig(outDir) {
  if (!fs.existsSync(inRoot('app/index.html'))) return null
  return {
    ...common,
    root: inRoot('app'),
    base: './',
    plugins: [react(), oneCopyOf('yjs'), readOnce],
    worker: { format: 'es', plugins: () => [workerLicenses('speller.licenses.md')] },
    build: {
      outDir: path.join(outDir, 'page'),
      emptyOutDir: false,
      target: pageTarget,
      assetsInlineLimit: 0, // the page's security policy allows no data: fonts
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000, // read from disk, not from a network
      license: { fileName: 'licenses.md' },
      // All that the first paint needs in one file: each more is another question to the main process, just as it is busiest.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
  }
}

/** Every app/*.ts is a program of its own: one CommonJS file with all it needs but Node and Electron. */
export function programConfigs(outDir) {
  return fs
    .readdirSync(inRoot('app'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => programConfig(path.basename(name, '.ts'), outDir))
}

function programConfig(name, outDir) {
  const preload = name === 'preload'
  return {
    ...common,
    root,
    plugins: [oneCopyOf('yjs')],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['module', 'import', preload ? 'browser' : 'node'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inRoot('app', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: preload ? pageTarget : nodeTarget,
      license: { fileName: `${name}.licenses.md` },
      minify: false, // stack traces in a person's log stay readable
      rolldownOptions: {
        external: preload ? ['electron'] : ['electron', /^node:/, ...builtinModules],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  }
}

/**
 * A function around a CommonJS package is called at once, and stands in parentheses to say so. The oldest supported
 * runtime believes that of a `function` only: it would read all of React twice.
 */
const readOnce = {
  name: 'read-once',
  renderChunk: (code) => code.replace(/(__commonJSMin\(\()(\([\w, ]*\)) => \{/g, '$1function$2 {'),
}

/** Two copies of a package in one program each have classes of their own, and documents fail `instanceof` silently. */
function oneCopyOf(name) {
  const folder = `/node_modules/${name}/`
  return {
    name: `one-copy-of-${name}`,
    generateBundle() {
      const copies = [...this.getModuleIds()].filter((id) => id.replaceAll('\\', '/').includes(folder))
      if (copies.length > 1) this.error(`More than one copy of ${name} would be bundled:\n${copies.join('\n')}`)
    },
  }
}
