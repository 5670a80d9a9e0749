import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { forkImporter } from '../../main/importing/process/fork-importer'
import type { FromImporter, ImporterProcess, ReadProblem } from '../../main/importing/process/importer-process'
import { readSentence } from '../../main/importing/process/read-sentence'
import { roomInMemory } from '../../main/importing/process/watch-memory'
import { below, createDice } from '../torture/dice'
import { mutate } from './mutate'

// Damaged documents, one after the other, each read by an importer of its own kind: the process that the app starts. It
// serves until it dies or is too slow, so that a fault of one document is seen with that document.

const { values } = parseArgs({
  options: {
    importer: { type: 'string', default: '' },
    documents: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const rounds = Number(values.rounds || (values.short ? 200 : 2500))
/** As in the app, in ms. */
const patienceMs = 20_000

const dice = createDice(seed)
const all = readdirSync(values.documents)
const names = all.filter((name) => all.includes(`${name}.json`))
const originals = new Map(names.map((name) => [name, readFileSync(path.join(values.documents, name))]))

/** One sentence: a capital, a quotation mark or the name first, one full stop, at the end. */
const isSentence = (words: string, name: string): boolean => {
  const rest = words.replace(name, 'NAME')
  return /^[\p{Lu}“][^\n]*\.$/u.test(rest) && !/undefined|\[object|Error/.test(rest)
}

type Outcome = FromImporter & { type: 'read' }

let importer: ImporterProcess | undefined
let hear: (outcome: Outcome | 'died') => void = () => undefined

function running(): ImporterProcess {
  if (importer) return importer
  const started = forkImporter(values.importer)
  started.port.listen((message) => {
    const said = message as FromImporter
    if (said.type === 'read') hear(said)
  })
  void started.ended.then(() => {
    if (importer === started) importer = undefined
    hear('died')
  })
  importer = started
  return started
}

function stop(): void {
  const stopping = importer
  importer = undefined
  stopping?.kill()
}

function read(bytes: Buffer, fileName: string): Promise<Outcome | 'died' | 'too-slow'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      stop()
      resolve('too-slow')
    }, patienceMs)
    hear = (outcome) => {
      clearTimeout(timer)
      resolve(outcome)
    }
    running().port.post({ source: { bytes: Uint8Array.from(bytes), fileName }, choices: {} })
  })
}

/** The most memory that the importer has had, in bytes; 0 where the system does not tell. */
function peakMemory(): number {
  try {
    const status = readFileSync(`/proc/${importer?.pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

async function fuzz(): Promise<void> {
  const counts = { read: 0, refused: 0, died: 0, slow: 0, unclear: 0, greedy: 0 }
  const kinds = new Map<string, number>()
  const faults: string[] = []
  let slowest = { ms: 0, name: '' }
  console.log(`Fuzzing, seed ${seed}: ${rounds} documents made of ${names.length}.`)
  for (let round = 0; round < rounds; round++) {
    const name = names[below(dice, names.length)] as string
    const other = originals.get(names[below(dice, names.length)] as string) as Buffer
    const bytes = mutate(originals.get(name) as Buffer, dice, other)
    const begun = performance.now()
    const outcome = await read(bytes, name)
    const ms = performance.now() - begun
    if (ms > slowest.ms) slowest = { ms, name }
    const fault = (what: keyof typeof counts, words: string) => {
      counts[what] += 1
      faults.push(`round ${round}, ${name}: ${words}`)
    }
    if (outcome === 'died') fault('died', 'the importer died')
    else if (outcome === 'too-slow') fault('slow', `nothing came of it for ${patienceMs / 1000} s`)
    else if (outcome.result.ok) counts.read += 1
    else {
      const problem: ReadProblem = outcome.result.error
      counts.refused += 1
      kinds.set(problem.kind, (kinds.get(problem.kind) ?? 0) + 1)
      const sentence = readSentence(problem, name)
      if (!isSentence(sentence, name)) fault('unclear', sentence)
    }
    if (peakMemory() > roomInMemory) {
      fault('greedy', `${Math.round(peakMemory() / 1e6)} MB`)
      stop()
    }
  }
  stop()
  console.log(JSON.stringify(counts))
  console.log(`Refused: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none'}.`)
  console.log(`The slowest took ${Math.round(slowest.ms)} ms (${slowest.name}).`)
  for (const fault of faults.slice(0, 20)) console.log(fault)
  console.log(faults.length === 0 ? 'Every document was read or refused in a sentence.' : `Failed: ${faults.length}.`)
  process.exit(faults.length === 0 ? 0 : 1)
}

void fuzz()
