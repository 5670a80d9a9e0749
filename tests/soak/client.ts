import { createHash, createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import { OpenAccount } from '../../main/account/open-account'
import { draftCompacted } from '../../main/account-file/compacted-draft'
import { missingUpdates } from '../../main/account-file/missing-updates'
import { readAccountFile } from '../../main/account-file/read'
import { deviceSigner } from '../../main/profile/device-signer'
import { AccountLink } from '../../main/team/account-link'
import { readMembership, writeMembership } from '../../main/team/membership-file'
import { ServerClock } from '../../main/team/server-clock'
import type { Command } from '../../shared/account/command'
import { logDocument, mapNames, mapsOf, reportDocument } from '../../shared/account/schema'
import { canonicalJson } from '../../shared/canonical-json'
import { rootOf } from '../../shared/report/shared-tree'

// One teammate: `client.cjs FOLDER NAME`. Works on the account in its folder and says on each line what came of it; does
// what it is told, a word a line.

const [, , folder = '', name = ''] = process.argv
const file = path.join(folder, 'account.attest')
const keyFile = path.join(folder, 'key.pem')

const tell = (news: object) => process.stdout.write(`${JSON.stringify(news)}\n`)

function signerHere() {
  if (!existsSync(keyFile)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  }
  return deviceSigner(createPrivateKey(readFileSync(keyFile)))
}

const digestOf = (words: string): string => createHash('sha256').update(words).digest('hex')

const signer = signerHere()
const author = { id: name, name, colour: 1 }

async function begin(): Promise<void> {
  const opened = await OpenAccount.open(file, { signerOf: () => signer, compact: draftCompacted })
  if (!opened.ok) throw new Error(opened.error.kind)
  const account = opened.value
  const clock = new ServerClock()
  let link: AccountLink | undefined
  let told = ''

  const online = async () => {
    const membership = await readMembership(folder, account.id)
    if (link || !membership) return
    link = await AccountLink.open({
      account,
      membership,
      signer,
      clock,
      onChange: () => {
        const { state } = (link as AccountLink | undefined)?.status ?? { state: 'connecting' }
        if (state !== told && !['connected', 'connecting', 'offline'].includes(state))
          tell({ ended: state, why: link?.refusal })
        told = state
      },
    })
  }
  const offline = async () => {
    const membership = await readMembership(folder, account.id)
    if (link && membership) await writeMembership(folder, account.id, { ...membership, safe: link.safe })
    link?.close()
    link = undefined
  }

  /** One report, which the first of them begins, and to which all write. */
  const report = '5d0c7d3e-1111-4111-8111-0123456789ab'
  const writeReport = (): void => {
    const { reports } = mapsOf(account.doc)
    if (!reports.has(report)) {
      if (name === 'person-0')
        account.run(
          [{ type: 'make-report', id: report, title: 'Soak', yardstick: 'icd-203', template: 'assessment' }],
          author,
        )
      return
    }
    const root = rootOf(account.reports.doc(reportDocument(report)))
    const at = Math.floor(Math.random() * (root.length + 1))
    if (Math.random() < 0.3 && at < root.length) return root.delete(at, 1)
    const written = new Y.XmlText()
    root.insertEmbed(at, written)
    written.insert(0, `${name} ${Math.random()}`)
  }

  const work = (): void => {
    if (Math.random() < 0.3) return writeReport()
    const ids = [...mapsOf(account.doc).annotations.keys()]
    const id = ids.length > 0 && Math.random() < 0.4 ? ids[Math.floor(Math.random() * ids.length)] : undefined
    const command: Command =
      id === undefined
        ? { type: 'annotate', id: randomUUID(), kind: 'claim', ranges: [[4, 9]] }
        : { type: 'set-field', id, field: 'note', value: `${name} ${Math.random()}` }
    const done = account.run([command], author)
    if (!done.ok) return
    const edit = command.type === 'annotate' ? command.id : undefined
    const through = link
    void done.value.saved.then(() => {
      if (edit !== undefined) tell({ saved: edit })
      if (edit !== undefined) void through?.caughtUp().then(() => tell({ safe: edit }))
    })
  }

  const merge = async (other: string) => {
    const [ours, theirs] = [await readAccountFile(file), await readAccountFile(other)]
    if (!ours.ok || !theirs.ok) return
    await account.adopt(missingUpdates(ours.value.updates, theirs.value.updates))
  }

  /** One word for each part of what the account, its log and its reports hold. */
  const digest = async () => {
    await account.settled()
    const read = await readAccountFile(file)
    if (!read.ok) throw new Error(read.error.kind)
    const log = new Y.Doc()
    for (const { document, update } of read.value.updates) if (document === logDocument) Y.applyUpdate(log, update)
    // All that there are: which of those that are empty a replica knows of depends on what it was asked.
    const maps = Object.values(mapNames).map((map) => [map, account.doc.getMap(map).toJSON()] as const)
    const texts = account.reports.documents.map((one) => [one, rootOf(account.reports.doc(one)).toString()] as const)
    const parts = [...maps, ...texts, [logDocument, log.getMap('log').toJSON()] as const]
    tell({
      digests: Object.fromEntries(parts.map(([part, held]) => [part, digestOf(canonicalJson(held))])),
      annotations: [...mapsOf(account.doc).annotations.keys()],
      entries: log.getMap('log').size,
    })
  }

  await online()
  let isWorking = true
  const again = () => {
    if (isWorking) work()
    setTimeout(again, 100 + Math.random() * 900)
  }
  again()

  const words: Readonly<Record<string, (argument: string) => unknown>> = {
    online,
    offline,
    merge,
    stop: () => {
      isWorking = false
    },
    settle: async () => {
      await link?.caughtUp()
      tell({ settled: true })
    },
    digest,
  }
  let rest = ''
  process.stdin.on('data', (data: Buffer) => {
    const lines = (rest + data.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [word = '', argument = ''] = line.split('\t')
      void words[word]?.(argument)
    }
  })
  tell({ begun: true })
}

void begin().catch((error: unknown) => {
  tell({ failed: String(error) })
  process.exit(1)
})
