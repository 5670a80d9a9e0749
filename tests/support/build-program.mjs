import path from 'node:path'

/**
 * Builds one TypeScript file with all it imports into a program for plain Node.
 * @param {string} source
 * @param {string} outDir
 * @param {readonly string[]} external packages that are found when it runs
 * @returns {Promise<string>} the program
 */
export async function buildProgram(source, outDir, external = []) {
  const { build } = await import('vite')
  const name = `${path.basename(source, '.ts')}.cjs`
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.dirname(source),
    ssr: { noExternal: true, external: [...external], target: 'node' },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: [...external],
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false },
      },
    },
  })
  return path.join(outDir, name)
}
