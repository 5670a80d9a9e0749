import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import { codebookFormats } from '../../../shared/codebook/codebook-format'
import { importSentences } from '../../../shared/codebook/import-sentences'
import { type ImportPlan, planImport } from '../../../shared/codebook/plan-import'
import { readTags } from '../../../shared/codebook/read-tags'
import { codebookText } from '../../codebook/codebook-text'
import { codebookIn } from '../../codebook/read-codebook-file'
import { writeExport } from '../../exporting/write-export'
import { profilePaths } from '../../profile/profile-folder'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import { refuse } from '../refusal'
import { noteDown, readWord } from '../tradecraft/note-down'
import type { Action } from './action'

export const exportCodebook: Action = {
  usage: `export FILE [--format ${codebookFormats.join('|')}] -o OUT`,
  about: 'write it to a file',
  async run(args, _, usage) {
    const options = { format: { type: 'string' }, output: { type: 'string', short: 'o' } } as const
    const { files, text } = readArguments(args, options, [1, 1], usage)
    const output = text('output') || refuse(`Say where to with -o: attest ${usage}`)
    const format = readWord('format', codebookFormats, text('format') ?? 'json')
    const { doc } = await readAccount(files[0] as string)
    await write(output, codebookText(doc, format))
  },
}

export const importCodebook: Action = {
  usage: 'import FILE CODEBOOK [--preview]',
  about:
    'take in the tags of a JSON, CSV or REFI-QDA file and print the ids of those it made; with --preview only say what that would do',
  async run(args, { profile, print, remark }, usage) {
    const options = { author: { type: 'string' }, preview: { type: 'boolean' } } as const
    const { files, text } = readArguments(args, options, [2, 2], usage)
    const [file, from] = files as [string, string]
    const read = await codebookIn(from)
    const tags = read.ok ? read.value : refuse(read.error)
    if (text('preview') !== undefined) {
      const { doc } = await readAccount(file)
      print(`${importSentences(planImport(readTags(doc), tags, randomUUID)).join('\n')}\n`)
      return
    }
    let plan: ImportPlan | undefined
    await noteDown(file, profile, text('author'), ({ doc }) => {
      plan = planImport(readTags(doc), tags, randomUUID)
      return plan.commands
    })
    if (!plan) return
    print(plan.commands.flatMap((command) => (command.type === 'make-tag' ? [`${command.id}\n`] : [])).join(''))
    const [short = '', ...lines] = importSentences(plan)
    for (const sentence of [short, ...lines.filter((line) => line.startsWith('Left out'))]) remark(sentence)
  },
}

export const keepCodebook: Action = {
  usage: 'keep FILE',
  about: 'have new accounts begin with the codebook of this one',
  async run(args, { profile }, usage) {
    const { files } = readArguments(args, {}, [1, 1], usage)
    const { doc } = await readAccount(files[0] as string)
    await write(profilePaths(profile).codebook, codebookText(doc, 'json'))
  },
}

export const forgetCodebook: Action = {
  usage: 'forget',
  about: 'have new accounts begin without any',
  async run(args, { profile }, usage) {
    readArguments(args, {}, [0, 0], usage)
    await fs.rm(profilePaths(profile).codebook, { force: true })
  },
}

async function write(file: string, contents: string): Promise<void> {
  const written = await writeExport(file, contents)
  if (!written.ok) refuse(fileSentence(written.error, path.basename(file)))
}
