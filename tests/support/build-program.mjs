import path from 'node:path'

/**
 * Builds one TypeScript file with all it imports into a program for plain Node.
 * @param {string} source
 * @param {string} outDir
 * @returns {Promise<string>} the program
 */
export async function buildProgram(source, outDir) {
  const { build } = await import('vite')
  const name = `${path.basename(source, '.ts')}.cjs`
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.dirname(source),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false },
      },
    },
  })
  return path.join(outDir, name)
}
