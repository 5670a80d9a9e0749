import path from 'node:path'
import { isKind, kinds } from '../../shared/account/kind'
import { countBrought, withBrought } from '../../shared/merging/brought-count'
import { several } from '../../shared/text/phrases'
import { leftOutWords } from '../../shared/web-annotation/reading/left-out-words'
import { leftOutSentences } from '../../shared/web-annotation/reading/reading'
import { bringOverInto } from '../merging/bring-over'
import { hereOf } from '../merging/compare-files'
import { readWebAnnotationFile } from '../merging/web-annotations'
import { readAccount, withAccount } from './account'
import type { Arguments } from './arguments'
import { type Brought, bringOver } from './bring-over'
import type { Surroundings } from './command'
import { refuse } from './refusal'

/**
 * Takes annotations of other programs into an account: all files are read before anything is written.
 * `--json` prints `[{"file", "annotations", "replies", "verdicts", "hereAlready", "leftOut": [{"what", "why"}]}]`; `annotations`
 * counts those that were not here yet, `replies` and `verdicts` what was said of them.
 */
export async function importAnnotations(given: Arguments, into: string, { profile, print, remark }: Surroundings) {
  const kind = given.text('kind')
  if (kind !== undefined && !isKind(kind)) return refuse(`“${kind}” is no kind; choose one of ${kinds.join(', ')}.`)
  const account = await readAccount(into)
  const read = await Promise.all(
    given.files.map(async (file) => {
      const other = await readWebAnnotationFile(file, hereOf(account), kind)
      return { file, other: other.ok ? other.value : refuse(other.error) }
    }),
  )
  const write = given.text('dry-run') === undefined
  const told: object[] = []
  const tell = (
    file: string,
    { other, count }: { readonly other: (typeof read)[number]['other']; readonly count: Brought },
  ) => {
    const hereAlready = other.annotations.length - count.annotations
    const leftOut = other.leftOut.map(({ what, why }) => ({ what, why: leftOutSentences[why] }))
    told.push({ file, ...count, hereAlready, leftOut })
    if (given.text('json') !== undefined) return
    const done = write ? 'brought over' : 'can be brought over'
    const here = hereAlready > 0 ? `; ${hereAlready} ${hereAlready === 1 ? 'was' : 'were'} here already` : ''
    print(
      `“${path.basename(file)}”: ${several(count.annotations, 'annotation')} ${done}${withBrought(count)}${here}.\n`,
    )
    for (const sentence of leftOutWords(other.leftOut)) remark(sentence)
  }
  if (write)
    await withAccount(into, profile, async (open) => {
      for (const { file, other } of read) tell(file, { other, count: await bringOver(open, other, profile) })
    })
  else
    for (const { file, other } of read) {
      const { commands } = bringOverInto(account, other)
      tell(file, { other, count: { annotations: commands.length, ...countBrought(commands) } })
    }
  if (given.text('json') !== undefined) print(`${JSON.stringify(told, null, 2)}\n`)
}
