import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Keeper } from '../../../main/keeper/keeper'
import { accountOnDisk, atWork, temporaryFolder } from '../../support/account-file'
import { attachWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Alice', colour: 1 }
const samples = new URL('../../../app/sample/', import.meta.url).pathname

async function firstStart() {
  const library = await temporaryFolder()
  const keeper = new Keeper({ author, atWork, library, merging: mergingIn(library) }, () => undefined)
  onTestFinished(() => keeper.close())
  const window = attachWindow(keeper, 1)
  onTestFinished(() => window.close())
  const openSample = () => keeper.import(1, path.join(samples, 'sample.md'), samples)
  return { keeper, openSample, accounts: () => fs.readdir(library) }
}

describe('the sample', () => {
  it('is made once, tagged, and opened from then on', async () => {
    const { keeper, openSample, accounts } = await firstStart()
    await openSample()
    const made = keeper.inView(1)
    expect(made?.doc.getMap('a').size).toBeGreaterThan(0)
    await keeper.open(1, await accountOnDisk())
    await openSample()
    expect(keeper.inView(1)?.id).toBe(made?.id)
    expect(await accounts()).toHaveLength(1)
  })

  it('does not take the place of what was opened while it was made', async () => {
    const { keeper, openSample, accounts } = await firstStart()
    const file = await accountOnDisk()
    const made = openSample()
    await keeper.open(1, file)
    await made
    expect(keeper.inView(1)?.file).toBe(file)
    expect(await accounts()).toHaveLength(1)
  })
})
