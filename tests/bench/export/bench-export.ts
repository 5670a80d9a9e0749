import { contentsOf, type WrittenFormat } from '../../../main/exporting/contents'
import type { Annotation } from '../../../shared/account/annotation'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { exportedCraft } from '../../../shared/exporting/exported-craft'
import { exportFormats } from '../../../shared/exporting/format'
import type { Link } from '../../../shared/tradecraft/link'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'
import { peakMemory } from '../peak-memory'
import { createAccount, createAnnotations } from '../reader/bench-account'

// `formats` prints what can be written; `write FORMAT COUNT` writes an account with so many annotations, each claim attributed,
// and prints how long that took and the most memory that the process has had. `write nothing COUNT` only makes the account.

async function main([what, format, count]: readonly string[]): Promise<void> {
  if (what === 'formats') {
    print(exportFormats.filter((one) => one !== 'pdf'))
    return
  }
  const account = accountWith(Number(count))
  const begun = performance.now()
  const contents = format === 'nothing' ? '' : await contentsOf(account, format as WrittenFormat, '')
  print({ ms: performance.now() - begun, bytes: Buffer.from(contents).length, peak: peakMemory() })
}

function accountWith(count: number): ExportAccount {
  const made = createAccount(count * 100)
  const annotations = createAnnotations(made, count)
  return {
    ...made,
    id: '7c1c2a52-1111-8222-8333-444444444444',
    textSha256: 'ab12'.repeat(16),
    meta: {},
    annotations,
    tags: new Map(),
    craft: exportedCraft(made.text, annotations, { ...noTradecraft, links: attributionsOf(annotations) }),
    discussions: new Map(),
    people: { mara: { name: 'Mara', colour: 1 } },
    exportedAt: 0,
    app: 'Attest',
  }
}

/** Each claim to the source before it. */
function attributionsOf(annotations: readonly Annotation[]): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>()
  let source: string | undefined
  for (const { id, kind } of annotations) {
    if (kind === 'source') source = id
    if (kind !== 'claim' || source === undefined) continue
    const bare = { cue: [], quotation: null, role: null, by: 'mara', at: 0, deleted: null }
    links.set(`l${id}`, { id: `l${id}`, type: 'attributed-to', from: id, to: source, ...bare })
  }
  return links
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

void main(process.argv.slice(2))
