import path from 'node:path'
import { type ExportChoices, writable } from '../../shared/exporting/choices'
import { endingOf, exportFormats } from '../../shared/exporting/format'
import type { ExportOutput, ExportTarget } from '../../shared/ipc/exporting'
import { originalBeside } from '../exporting/original'

/** A file that an export is to write. */
export interface PlannedFile {
  readonly output: ExportOutput
  readonly file: string
}

/** @param original the name of the document that the account was made from, where that is there */
export function plannedFiles(
  choices: ExportChoices,
  { folder, name }: ExportTarget,
  original: string | undefined,
): readonly PlannedFile[] {
  const planned = writable(choices).map(
    (format): PlannedFile => ({ output: format, file: path.join(folder, `${name}${endingOf(format)}`) }),
  )
  if (!choices.includes.original) return planned
  return [...planned, { output: 'original', file: originalBeside(path.join(folder, `${name}.`), original) }]
}

/** A name as a person has given it, without the ending of a form: each form adds its own. */
export function withoutEnding(name: string): string {
  const endings = exportFormats.map(endingOf).filter((ending) => name.toLowerCase().endsWith(ending))
  return name.slice(0, name.length - Math.max(0, ...endings.map(({ length }) => length)))
}
