import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import { fileSentence } from '../../shared/account/file-problem'
import { withBrought } from '../../shared/merging/brought-count'
import { plainReport } from '../../shared/merging/plain-report'
import { alteredSentence, otherAccountSentence } from '../../shared/merging/problem-sentence'
import { namesIn, readableReport } from '../../shared/merging/readable-report'
import { shortReport } from '../../shared/merging/summary'
import { OpenAccount } from '../account/open-account'
import { buildDocuments } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'
import { type ComparedCopy, compare, type OtherOfText } from '../merging/compare'
import { writeMergedFile } from '../merging/merged-file'
import { sameFile } from '../merging/same-file'
import { wordsPutBack } from '../merging/words-put-back'
import { atWorkIn, savedOrRefused, withAccount } from './account'
import { readArguments } from './arguments'
import { type Brought, bringOver } from './bring-over'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

/** As many lines of each list as a terminal is told; `--json` tells all. */
const mostLines = 20

interface Plan {
  readonly account: AccountContents
  readonly title: string
  /** By the files they are in, in the order in which they were named. */
  readonly copies: ReadonlyMap<string, ComparedCopy>
  readonly others: ReadonlyMap<string, OtherOfText>
}

/**
 * `--json` prints one object:
 * `{"account", "title", "output", "merged": [{"file", "damaged", "incomplete", "nothingNew", "report"}], "broughtOver": [{"file",
 * "title", "annotations", "replies", "verdicts"}]}`. `output` is null where nothing was to be written; `damaged` counts stretches of the copy that
 * cannot be read; `annotations` counts those that were not here yet, `replies` and `verdicts` what was said of them. A `report` is a `MergeReport` (shared/merging/report.ts)
 * with whole lists in place of shortened ones: `came` and `stayed` by person, `both`, `title` or null, `decisions`, `deletions`, `pairs`. Every value
 * that either copy wrote since they parted is in the `values` of exactly one of their entries, as `map/key`.
 */
export const mergeCommand: Command = {
  usage: 'merge A B… [-o OUT] [--json] [--bring-over]',
  about:
    'add what copies B… of an account hold to A, as OUT, a new file or A itself; without -o, only say what that is',
  async run(args, { profile, print, remark }) {
    const options = {
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
      'bring-over': { type: 'boolean' },
    } as const
    const { files, text } = readArguments(args, options, [2, 1000], this.usage)
    const output = text('output')
    const [first, ...rest] = await firstIsOutput(files, output)
    const plan = await makePlan(first as string, rest, text('bring-over') !== undefined)
    const brought =
      output === undefined ? new Map<string, Brought>() : await write(plan, first as string, output, profile)
    print(text('json') === undefined ? inWords(plan, brought) : inJson(plan, brought, output))
    for (const [file, { damaged, incomplete }] of plan.copies) {
      if (damaged > 0) remark(`“${path.basename(file)}” is damaged; all of it that can be read was merged.`)
      if (incomplete) remark(`Some changes in “${path.basename(file)}” wait for an earlier one that it has lost.`)
    }
  },
}

/** The copy that is merged into comes first, wherever it was named. */
async function firstIsOutput(files: readonly string[], output: string | undefined): Promise<readonly string[]> {
  if (output === undefined) return files
  for (const file of files) {
    if (await sameFile(file, output)) return [file, ...files.filter((other) => other !== file)]
  }
  return files
}

/** Everything is read and compared before anything is written. */
async function makePlan(first: string, rest: readonly string[], bringsOver: boolean): Promise<Plan> {
  const account = await contentsOf(first)
  const title = titleOf(account, first)
  const copies = new Map<string, ComparedCopy>()
  const others = new Map<string, OtherOfText>()
  let updates: readonly NamedUpdate[] = account.updates
  for (const file of rest) {
    const compared = compare({ ...account, updates }, await contentsOf(file))
    if (compared.kind === 'copy') {
      copies.set(file, compared)
      updates = [...updates, ...compared.updates]
    } else if (compared.kind === 'altered') {
      refuse(alteredSentence(path.basename(compared.side === 'theirs' ? file : first)))
    } else if (compared.kind === 'same-text' && bringsOver) others.set(file, compared)
    else refuse(otherSentence(compared.kind, path.basename(file), compared.title, title))
  }
  return { account, title, copies, others }
}

async function contentsOf(file: string): Promise<AccountContents> {
  const contents = await readAccountFile(file)
  return contents.ok ? contents.value : refuse(fileSentence(contents.error, path.basename(file)))
}

const titleOf = ({ updates }: AccountContents, file: string): string => {
  const doc = buildDocuments(updates).get('account')
  return (doc && readMeta(doc)['title']) ?? path.basename(file)
}

const otherSentence = (kind: 'same-text' | 'another-account', name: string, title: string, ours: string): string =>
  kind === 'same-text'
    ? `“${name}” is another account of the same text, “${title}”; add --bring-over to have its annotations in “${ours}” too.`
    : otherAccountSentence(name, title, ours)

/** Writes to the file itself, or to a new one; says how many annotations were brought over from where. */
async function write(
  plan: Plan,
  first: string,
  output: string,
  profile: string,
): Promise<ReadonlyMap<string, Brought>> {
  const brought = new Map<string, Brought>()
  const updates = [...plan.copies.values()].flatMap((copy) => copy.updates)
  const bringAll = async (account: OpenAccount) => {
    for (const [file, other] of plan.others) brought.set(file, await bringOver(account, other, profile))
  }
  if (await sameFile(first, output)) {
    await withAccount(first, profile, async (account) => {
      if (account.readOnly) refuse(commandSentence({ kind: 'account-read-only' }))
      if (updates.length > 0) await savedOrRefused(account, account.adopt(updates))
      await bringAll(account)
    })
    return brought
  }
  const { signerOf } = await atWorkIn(profile)
  const putBack = wordsPutBack(plan.account.updates, updates)
  const written = await writeMergedFile(output, [first, ...plan.copies.keys()], async (draft) => {
    if (plan.others.size === 0 && putBack.length === 0) return
    const opened = await OpenAccount.open(draft, { signerOf })
    if (!opened.ok) return refuse(fileSentence(opened.error, path.basename(output)))
    const account = opened.value
    await account.adopt(putBack)
    await bringAll(account).finally(() => account.close())
  })
  return written.ok ? brought : refuse(fileSentence(written.error, path.basename(output)))
}

function inWords({ copies, others }: Plan, brought: ReadonlyMap<string, Brought>): string {
  const several = copies.size + others.size > 1
  const ofCopies = [...copies].map(([file, { report, updates }]) => {
    const lines = readableReport(shortReport(report, mostLines), namesIn(report), updates.length > 0)
    return [...(several ? [`${file}:`] : []), ...lines].join('\n')
  })
  const ofOthers = [...others].map(([file, other]) => broughtSentence(file, other, brought.get(file)))
  return `${[...ofCopies, ...ofOthers].join('\n\n')}\n`
}

function broughtSentence(file: string, { title, annotations }: OtherOfText, count: Brought | undefined): string {
  const standing = annotations.filter(({ deleted }) => !deleted).length
  const name = `“${path.basename(file)}”, another account of the same text, “${title}”`
  return count === undefined
    ? `${name}: up to ${standing} annotations can be brought over.`
    : `${name}: ${count.annotations} of ${standing} annotations brought over${withBrought(count)}; the others were here already.`
}

function inJson(
  { account, title, copies, others }: Plan,
  brought: ReadonlyMap<string, Brought>,
  output?: string,
): string {
  const printed = {
    account: account.id,
    title,
    output: output ?? null,
    merged: [...copies].map(([file, { damaged, incomplete, report, updates }]) => ({
      file,
      damaged,
      incomplete,
      nothingNew: updates.length === 0,
      report: plainReport(report),
    })),
    broughtOver: [...others].map(([file, other]) => ({
      file,
      title: other.title,
      annotations: null,
      replies: null,
      verdicts: null,
      ...brought.get(file),
    })),
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}
