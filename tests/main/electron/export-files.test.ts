import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plannedFiles, withoutEnding } from '../../../main/electron/export-files'
import { usualChoices } from '../../../shared/exporting/choices'
import { exportFormats } from '../../../shared/exporting/format'

const target = { folder: path.join('/', 'out'), name: 'Quay v1.2' }
const everything = {
  ...usualChoices,
  formats: [...exportFormats],
  includes: { ...usualChoices.includes, original: true },
}
const namesOf = (choices: typeof everything, original?: string) =>
  plannedFiles(choices, target, original).map(({ file }) => path.basename(file))

describe('the files of an export', () => {
  it('have one name, and an ending of their own each', () => {
    const names = namesOf(everything, 'notes.of.march.eml')
    expect(new Set(names).size).toBe(exportFormats.length + 1)
    expect(names.every((name) => name.startsWith('Quay v1.2.'))).toBe(true)
    expect(names.at(-1)).toBe('Quay v1.2.original.eml')
  })

  it('are none of tables and records where a report is exported', () => {
    expect(namesOf({ ...everything, report: 'e0000000-0000-4000-8000-000000000000' })).not.toContain('Quay v1.2.csv')
  })

  it('never lie elsewhere, whatever an original was called', () => {
    for (const { file } of plannedFiles(everything, target, 'x./../../etc/passwd'))
      expect(path.dirname(file)).toBe(target.folder)
  })

  it('are called as a person has said, who may have given an ending too', () => {
    for (const name of ['Quay', 'Quay.html', 'Quay.PDF', 'Quay.annotated.pdf']) expect(withoutEnding(name)).toBe('Quay')
    expect(withoutEnding('Quay v1.2')).toBe('Quay v1.2')
  })
})
