import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headerLength, magic } from '../../../main/account-file/record'
import { Keeper } from '../../../main/keeper/keeper'
import { nothingLaid } from '../../../main/keeper/laid'
import { unpackAnnotations } from '../../../shared/account/columns'
import type { AnnotationCommand } from '../../../shared/account/command'
import { accountOnDisk, atWork, sampleText, temporaryFolder } from '../../support/account-file'
import { attachWindow, type KeeperWindow } from '../../support/keeper-window'
import { mergingIn } from '../../support/merging'

const author = { id: '11111111-0000-4000-8000-000000000000', name: 'Alice', colour: 1 }

async function keeperIn(library: string): Promise<Keeper> {
  const keeper = new Keeper({ author, atWork, library, merging: mergingIn(library) }, () => undefined)
  onTestFinished(() => keeper.close())
  return keeper
}

async function opened(keeper: Keeper, id: number, file: string): Promise<KeeperWindow & { account: string }> {
  const window = attachWindow(keeper, id)
  onTestFinished(() => window.close())
  await keeper.open(id, file)
  const { head } = await window.next('opened')
  await window.next('ready')
  return { ...window, account: head.id }
}

const annotate = (id = randomUUID() as string): AnnotationCommand => ({
  type: 'annotate',
  id,
  kind: 'claim',
  ranges: [[0, 3]],
})

describe('a window of the keeper', () => {
  it('gets the account, and after a reload the account with what was tagged', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const window = await opened(keeper, 1, file)
    expect(window.heard('opened')[0]).toMatchObject({
      text: sampleText,
      head: { title: 'Sample', me: author.id, readOnly: false },
    })
    const made = annotate()
    window.send({ type: 'run', account: window.account, seq: 7, commands: [made] })
    expect(await window.next('saved')).toEqual({ type: 'saved', seq: 7 })
    window.send({ type: 'show' })
    const { columns } = await window.next('annotations')
    expect(unpackAnnotations(columns)).toMatchObject([{ id: made.id, kind: 'claim', by: author.id }])
  })

  it('hears why an account could not be backed up, and works on it', async () => {
    const [library, file] = [await temporaryFolder(), await accountOnDisk()]
    const backUp = async () => ({ kind: 'disk-full' }) as const
    const setting = { author, atWork: { ...atWork, backUp }, library, merging: mergingIn(library) }
    const keeper = new Keeper(setting, () => undefined)
    onTestFinished(() => keeper.close())
    const window = await opened(keeper, 1, file)
    expect((await window.next('failed')).sentence).toMatch(
      /^“sample.attest” is open, and today’s backup of it was not made/,
    )
    window.send({ type: 'run', account: window.account, seq: 1, commands: [annotate()] })
    await window.next('saved')
  })

  it('hears of a change before it hears that it is saved, and so does every other window', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
    const made = annotate()
    first.send({ type: 'run', account: first.account, seq: 1, commands: [made] })
    expect(await second.next('changed')).toMatchObject({ changes: [{ id: made.id, annotation: { kind: 'claim' } }] })
    await first.next('saved')
    expect(first.heard('changed')).toHaveLength(1)
  })

  it('undoes its own steps and not those of another window', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const [first, second] = [await opened(keeper, 1, file), await opened(keeper, 2, file)]
    const [mine, theirs] = [annotate(), annotate()]
    first.send({ type: 'run', account: first.account, seq: 1, commands: [mine] })
    await first.next('saved')
    second.send({ type: 'run', account: second.account, seq: 1, commands: [theirs] })
    await second.next('saved')
    first.send({ type: 'undo', account: first.account, seq: 2 })
    expect(await first.next('stepped')).toMatchObject({ step: 'undo', touched: [mine.id], skipped: 0 })
    first.send({ type: 'undo', account: first.account, seq: 3 })
    expect(await first.next('refused')).toMatchObject({ seq: 3, problem: { kind: 'nothing-to-undo' } })
  })

  it('is told why a step was refused', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const window = await opened(keeper, 1, file)
    window.send({ type: 'run', account: window.account, seq: 1, commands: [{ type: 'delete', id: randomUUID() }] })
    expect(await window.next('refused')).toMatchObject({ seq: 1, problem: { kind: 'annotation-unknown' } })
    window.send({ type: 'run', account: 'another', seq: 2, commands: [annotate()] })
    expect(await window.next('refused')).toMatchObject({ seq: 2, problem: { kind: 'not-open' } })
  })

  it('whose account cannot be opened after a restart has it as soon as it can be, and its steps are saved', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const window = attachWindow(keeper, 1)
    onTestFinished(() => window.close())
    await fs.rename(file, `${file}.away`)
    await keeper.open(1, file, { again: nothingLaid })
    expect(await window.next('away')).toMatchObject({ problem: { kind: 'not-found' } })
    await fs.rename(`${file}.away`, file)
    window.send({ type: 'retry', account: 'not known to this keeper' })
    const { head } = await window.next('opened')
    window.send({ type: 'run', account: head.id, seq: 1, commands: [annotate()] })
    await window.next('saved')
    expect(window.heard('away')).toHaveLength(1)
    expect(window.heard('failed')).toEqual([])
  })

  it('that sends a step a second time after a restart of the keeper does it once', async () => {
    const [library, file, made] = [await temporaryFolder(), await accountOnDisk(), annotate()]
    const before = new Keeper({ author, atWork, library, merging: mergingIn(library) }, () => undefined)
    const first = await opened(before, 1, file)
    first.send({ type: 'run', account: first.account, seq: 1, commands: [made] })
    await first.next('saved')
    await before.close()
    const again = await opened(await keeperIn(library), 1, file)
    again.send({ type: 'run', account: again.account, seq: 1, commands: [made], again: true })
    await again.next('saved')
    again.send({ type: 'show' })
    expect(unpackAnnotations((await again.next('annotations')).columns)).toHaveLength(1)
    await again.next('annotations')
    expect(again.heard('refused')).toEqual([])
  })

  it('that sends anything else is not listened to', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const window = await opened(keeper, 1, file)
    const before = await fs.readFile(file)
    for (const message of [
      null,
      'run',
      { type: 'run' },
      {
        type: 'run',
        account: window.account,
        seq: 1,
        commands: [{ type: 'annotate', id: '../x', kind: 'claim', ranges: [[0, 1]] }],
      },
    ]) {
      window.send(message as never)
    }
    window.send({ type: 'show' })
    await window.next('opened')
    expect(await fs.readFile(file)).toEqual(before)
  })

  it('makes an account of pasted text in the library', async () => {
    const library = path.join(await temporaryFolder(), 'library')
    const keeper = await keeperIn(library)
    const window = attachWindow(keeper, 1)
    onTestFinished(() => window.close())
    window.send({ type: 'import-text', text: 'Said a witness: it was dark.\n\nNobody else was asked.' })
    expect(await window.next('opened')).toMatchObject({ head: { title: 'Said a witness: it was dark.' } })
    expect(await fs.readdir(library)).toEqual(['Said a witness it was dark.attest'])
    window.send({ type: 'import-text', text: '  \n ' })
    expect((await window.next('failed')).sentence).toContain('no words')
  })

  it('gets the account there is when its text is imported again, and a second one when it asks for it', async () => {
    const library = await temporaryFolder()
    const window = attachWindow(await keeperIn(library), 1)
    onTestFinished(() => window.close())
    window.send({ type: 'import-text', text: 'It was dark.' })
    const first = await window.next('opened')
    const made = annotate()
    window.send({ type: 'run', account: first.head.id, seq: 1, commands: [made] })
    await window.next('saved')
    window.send({ type: 'import-text', text: 'It was dark.' })
    expect(await window.next('opened')).toMatchObject({ known: true, head: { id: first.head.id } })
    expect(await fs.readdir(library)).toHaveLength(1)
    window.send({ type: 'import-again' })
    const second = await window.next('opened')
    expect(second).toMatchObject({ known: false, head: { title: 'It was dark. (2)' } })
    expect(second.head.id).not.toBe(first.head.id)
    // Nothing waits to be imported again now.
    window.send({ type: 'import-again' })
    window.send({ type: 'import-text', text: 'It was light.' })
    expect(await window.next('opened')).toMatchObject({ known: false, head: { title: 'It was light.' } })
    expect((await fs.readdir(library)).sort()).toEqual([
      'It was dark. (2).attest',
      'It was dark.attest',
      'It was light.attest',
    ])
  })

  it('gets one account of a text that is imported twice at once', async () => {
    const library = await temporaryFolder()
    const window = attachWindow(await keeperIn(library), 1)
    onTestFinished(() => window.close())
    for (let i = 0; i < 2; i++) window.send({ type: 'import-text', text: 'It was dark.' })
    const [first, second] = [await window.next('opened'), await window.next('opened')]
    expect([first.known, second.known]).toEqual([false, true])
    expect(second.head.id).toBe(first.head.id)
  })

  it('notices the text of an account that it has open from elsewhere', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk('It was dark.')]
    const window = await opened(keeper, 1, file)
    window.send({ type: 'import-text', text: 'It was dark.' })
    expect(await window.next('opened')).toMatchObject({ known: true, head: { id: window.account } })
  })

  it('gets a new account where the one there is can no longer be read', async () => {
    const library = await temporaryFolder()
    const window = attachWindow(await keeperIn(library), 1)
    onTestFinished(() => window.close())
    const file = path.join(library, 'It was dark.attest')
    await fs.copyFile(await accountOnDisk('It was dark.'), file)
    const bytes = await fs.readFile(file)
    // The first record is the head; of the text nothing is left.
    await fs.writeFile(file, bytes.subarray(0, bytes.indexOf(magic, 4) + headerLength))
    window.send({ type: 'import-text', text: 'It was dark.' })
    expect(await window.next('opened')).toMatchObject({ known: false, text: 'It was dark.' })
    expect(await fs.readdir(library)).toHaveLength(2)
  })

  it('is told in a sentence that a file cannot be opened, and keeps what it has in view', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const window = await opened(keeper, 1, file)
    await keeper.open(1, `${file}.none`)
    expect((await window.next('failed')).sentence).toBe('There is no file “sample.attest.none”.')
    expect(keeper.inView(1)?.file).toBe(await fs.realpath(file))
  })

  it('that leaves lets go of the file, which can then be opened anew', async () => {
    const [keeper, file] = [await keeperIn(await temporaryFolder()), await accountOnDisk()]
    const other = await accountOnDisk('Another text.')
    for (const path of [file, other, file, other, file]) await keeper.open(1, path)
    const window = await opened(keeper, 1, file)
    window.send({ type: 'run', account: window.account, seq: 1, commands: [annotate()] })
    await window.next('saved')
  })
})
