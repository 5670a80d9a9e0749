import path from 'node:path'
import * as Y from 'yjs'
import { applyUpdates } from '../../../main/account/apply-updates'
import { readAccountFile } from '../../../main/account-file/read'
import type { Command } from '../../../shared/account/command'
import { execute } from '../../../shared/account/execute'
import { readTradecraft } from '../../../shared/tradecraft/tradecraft'
import { idOf, notedAccount } from './noted-account'

// Run by run.mjs in the app's own runtime: carries out commands in an account of which much is noted.

const [folder = '', runs = '15'] = process.argv.slice(2)

type Noting = (n: number) => Command

const commands: Readonly<Record<string, Noting>> = {
  'set a detail': (n) => ({
    type: 'set-detail',
    id: idOf('claim', n),
    field: 'basis',
    value: n % 2 ? 'deduced' : 'induced',
  }),
  'attribute a claim': (n) => link(n, 'attributed-to', idOf('claim', 20 * n), idOf('source', n)),
  'say through whom it came': (n) => link(n, 'relayed-by', idOf('claim', 30 * n + 1), idOf('source', n)),
  'say who has it from whom': (n) => link(n, 'derived-from', idOf('person', 2 * n + 1), idOf('person', 2 * n)),
  'grade a claim': (n) => ({
    ...{ type: 'grade', id: `claim-${n}`, target: idOf('claim', n) },
    ...{ scale: 'credibility', value: '2' },
  }),
  'grade a source': (n) => ({
    ...{ type: 'grade', id: `source-${n}`, target: idOf('person', n) },
    ...{ scale: 'reliability', value: 'B' },
  }),
}

const link = (n: number, type: 'attributed-to' | 'relayed-by' | 'derived-from', from: string, to: string): Command => ({
  ...{ type: 'link', id: `${type}-${n}`, link: type, from, to },
})

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

async function main(): Promise<void> {
  const read = await readAccountFile(await notedAccount(folder))
  if (!read.ok) throw new Error(path.join(folder, read.error.kind))
  const { source, updates } = read.value
  const doc = new Y.Doc()
  applyUpdates(doc, updates)
  const measured: Record<string, { readonly ms: number[]; readonly readMs: number[] }> = {}
  for (const [name, command] of Object.entries(commands)) {
    const [ms, readMs]: [number[], number[]] = [[], []]
    for (let n = 1; n <= Number(runs); n++) {
      // One after the other, so that what else this computer does falls on both.
      readMs.push(timed(() => readTradecraft(doc)))
      ms.push(
        timed(() => {
          const done = execute(doc, source.text, [command(n)], { person: 'alice', at: 1_764_000_000_000 }, 'bench')
          if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`)
        }),
      )
    }
    measured[name] = { ms, readMs }
  }
  console.log(JSON.stringify(measured))
}

void main()
