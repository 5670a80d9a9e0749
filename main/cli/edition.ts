import { shortWords } from '../../shared/account/short-quote'
import { byOutcome, countOutcomes, type Repair, without } from '../../shared/editions/queue'
import { isPlaced, type Outcome } from '../../shared/editions/reanchor'
import { outcomeSentences, outcomes, outcomeTitles, queueSentence, surenessOf } from '../../shared/editions/sentences'
import { countBrought, withBrought } from '../../shared/merging/brought-count'
import { several } from '../../shared/text/phrases'
import type { OpenAccount } from '../account/open-account'
import { bringAccepted, type EditionQueue, readQueue } from '../editions/read-queue'
import { savedOrRefused, withAccount } from './account'
import { readArguments } from './arguments'
import { authorOf } from './author'
import type { Command } from './command'
import { commandSentence, refuse } from './refusal'

/** As many annotations of each outcome as a terminal is told; `--json` tells all. */
const mostListed = 20

/** What is accepted of a queue. */
type Chosen = (queue: readonly Repair[]) => readonly Repair[]

/**
 * `--json` prints one object: `{"account", "earlier": {"id", "title"}, "accepted", "queue": [{"id", "kind", "outcome", "confidence",
 * "sureness", "before", "after", "earlierRanges", "ranges", "author", "note", "replies", "verdicts", "createdAt"}]}`. `id` is the one in the earlier
 * account; `accepted` lists the ids of those brought over, null where none were to be; `queue` holds what is left
 * to decide on. `ranges` and `after` are null where an annotation is orphaned. `confidence` is 0 to 1 and orders, no more.
 */
export const editionCommand: Command = {
  usage: 'edition EARLIER NEW [--accept exact,moved,changed] [--accept-ids ID,…] [--json]',
  about:
    'say where the annotations of an account of an earlier edition stand in the new edition’s account, and bring those over that are accepted; without --accept, nothing is written',
  async run(args, { profile, print }) {
    const options = {
      accept: { type: 'string' },
      'accept-ids': { type: 'string' },
      json: { type: 'boolean' },
    } as const
    const { files, text } = readArguments(args, options, [2, 2], this.usage)
    const [earlier, file] = files as readonly [string, string]
    const chosen = chosenBy(text('accept'), text('accept-ids'))
    const read = await readQueue(earlier, file)
    const found = read.ok ? read.value : refuse(read.error)
    const accepted = chosen?.(found.queue)
    if (accepted && accepted.length > 0) {
      await withAccount(file, profile, (account) => bringOver(account, found, accepted, profile))
    }
    const left = accepted ? { ...found, queue: without(found.queue, accepted) } : found
    print(text('json') === undefined ? inWords(left, accepted) : inJson(left, accepted))
  },
}

/** Undefined where nothing is to be accepted. */
function chosenBy(kinds: string | undefined, ids: string | undefined): Chosen | undefined {
  if (kinds === undefined && ids === undefined) return undefined
  const wantedKinds = new Set(listOf(kinds).map(placedOutcome))
  const wantedIds = new Set(listOf(ids))
  return (queue) => {
    const waiting = new Map(queue.map((repair) => [repair.id, repair.found]))
    for (const id of wantedIds) {
      const found = waiting.get(id) ?? refuse(`No annotation ${id} of the earlier edition waits to be brought over.`)
      if (!isPlaced(found)) refuse(`The annotation ${id} is orphaned: it has no place in the new edition.`)
    }
    return queue.filter(({ id, found }) => wantedKinds.has(found.outcome) || wantedIds.has(id))
  }
}

const listOf = (words = ''): readonly string[] => words.split(',').filter((word) => word !== '')

const placedOutcome = (word: string): Outcome =>
  outcomes.find((one) => one === word && one !== 'orphaned') ??
  refuse(`What can be accepted is exact, moved and changed, not “${word}”.`)

/** As one step, with one entry in the log. */
async function bringOver(
  account: OpenAccount,
  { earlier }: EditionQueue,
  accepted: readonly Repair[],
  profile: string,
): Promise<void> {
  const { commands, notes, authors } = bringAccepted(account, earlier, accepted)
  if (commands.length === 0) return
  const done = account.run([...commands, ...notes], await authorOf(account, profile, undefined), undefined, authors)
  if (!done.ok) return refuse(commandSentence(done.error))
  await savedOrRefused(account, done.value.saved)
}

function inWords({ earlier, queue }: EditionQueue, accepted: readonly Repair[] | undefined): string {
  const groups = byOutcome(queue)
  const count = accepted && several(accepted.length, 'annotation')
  const brought = accepted && `${count} brought over${withBrought(countBrought(accepted.map(({ making }) => making)))}.`
  const waiting = queueSentence(earlier.title, earlier.annotations, countOutcomes(queue))
  const parts = outcomes.filter((one) => groups[one].length > 0).map((one) => groupWords(one, groups[one]))
  return `${[[brought, waiting].filter(Boolean).join(' '), ...parts].join('\n\n')}\n`
}

function groupWords(outcome: Outcome, repairs: readonly Repair[]): string {
  const shown = repairs.slice(0, mostListed).flatMap(({ id, making, found }) => {
    const head = [`  ${id}`, making.kind, ...(outcome === 'exact' ? [] : [surenessOf(found)])]
      .filter(Boolean)
      .join(', ')
    const words = [`    “${shortWords(found.before)}”`]
    return [head, ...words, ...(found.outcome === 'changed' ? [`  → “${shortWords(found.after)}”`] : [])]
  })
  const more = repairs.length - mostListed
  return [
    `${outcomeTitles[outcome]}. ${outcomeSentences[outcome]}`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more`] : []),
  ].join('\n')
}

function inJson({ account, earlier, queue }: EditionQueue, accepted: readonly Repair[] | undefined): string {
  const { id, title, people } = earlier
  const printed = {
    account,
    earlier: { id, title },
    accepted: accepted?.map((repair) => repair.id) ?? null,
    queue: queue.map(({ id, making, making: { kind, ranges, note, by, at }, found }) => ({
      id,
      kind,
      outcome: found.outcome,
      confidence: Math.round(found.confidence * 1000) / 1000,
      sureness: surenessOf(found) ?? null,
      before: found.before,
      after: isPlaced(found) ? found.after : null,
      earlierRanges: ranges,
      ranges: isPlaced(found) ? found.ranges : null,
      author: people[by]?.name ?? by,
      note,
      ...countBrought([making]),
      createdAt: new Date(at).toISOString(),
    })),
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}
