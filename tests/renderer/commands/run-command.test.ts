import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../renderer/commands/run-command'
import { createAccountStore } from '../../../renderer/keeper/account-store'
import { createKeeperClient } from '../../../renderer/keeper/keeper-client'
import { createReportSlot } from '../../../renderer/report/report-slot'
import { initialView } from '../../../renderer/shell/view-state'
import { createStore } from '../../../renderer/store/store'
import type { Workbench } from '../../../renderer/workbench'
import { noNews } from '../../../shared/tradecraft/news'
import { opened, startKeeper } from '../keeper/fake-keeper'

const report = {
  id: 'r',
  title: 'Seals',
  yardstick: 'icd-203',
  template: 'blank',
  by: 'me',
  at: 1,
  deleted: null,
} as const

/** A window in which the text of an account stands already, and nothing else yet. */
async function startOpening() {
  const client = createKeeperClient()
  const account = createAccountStore(client, () => 7)
  const view = createStore(initialView)
  const history = { get: () => ({ phase: 'closed' }) }
  const reader = { get: () => null }
  const bench = { account, view, history, reader, reports: createReportSlot() } as unknown as Workbench
  const keeper = startKeeper(client)
  const finish = (id: string) =>
    keeper.say(
      { type: 'tradecraft', account: id, news: { ...noNews, reports: [['r', report]] } },
      { type: 'ready', account: id },
    )
  await keeper.say(opened({ id: 'one' }))
  return { view, bench, keeper, finish }
}

describe('a command that goes by all that is noted in an account', () => {
  it('waits for it while the account is being read', async () => {
    const { view, bench, finish } = await startOpening()
    runCommand('view.report', bench)
    expect(view.get()).toBe(initialView)
    await finish('one')
    await expect.poll(() => view.get()).toMatchObject({ report: 'r', dialog: null })
    // Once only.
    runCommand('view.report', bench)
    expect(view.get().report).toBeNull()
  })

  it('has what is asked for next wait behind it', async () => {
    const { view, bench, finish } = await startOpening()
    runCommand('view.codebook', bench)
    expect(view.get().place).toBe('codebook')
    runCommand('view.report', bench)
    runCommand('view.checks', bench)
    // What has nothing to do with the account does not.
    runCommand('view.palette', bench)
    expect(view.get()).toMatchObject({ place: 'codebook', checking: false, dialog: 'palette' })
    await finish('one')
    await expect.poll(() => view.get()).toMatchObject({ place: 'account', report: 'r', checking: true })
  })

  it('is forgotten when another account is opened meanwhile', async () => {
    const { view, bench, keeper, finish } = await startOpening()
    runCommand('view.report', bench)
    await keeper.say(opened({ id: 'two' }))
    await finish('two')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(view.get()).toBe(initialView)
    // And nothing waits any more.
    runCommand('view.report', bench)
    expect(view.get().report).toBe('r')
  })
})
