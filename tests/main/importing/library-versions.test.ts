import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { libraryVersions } from '../../../main/importing/library-versions'

/** Their names in the list of packages, where they differ. */
const packages: Readonly<Record<string, string>> = { readability: '@mozilla/readability' }

it.each(Object.entries(libraryVersions))('%s is recorded as the version that is installed', (name, version) => {
  const installed = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).devDependencies
  expect(installed[packages[name] ?? name]).toBe(version)
})
