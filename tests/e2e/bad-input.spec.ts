import { execFileSync } from 'node:child_process'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'

const text = 'The ferry left at six, said the harbour clerk.'

const bad: [name: string, make: (file: string) => Promise<void>, says: RegExp][] = [
  ['empty.txt', (file) => fs.writeFile(file, ''), /empty\.txt.*no words/],
  ['nul.txt', (file) => fs.writeFile(file, Buffer.from('words\0words')), /nul\.txt/],
  ['picture.png', (file) => fs.writeFile(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /an image/],
  ['folder', (file) => fs.mkdir(file), /folder/],
  ['none.txt', async () => undefined, /no file/],
  ['huge.txt', async (file) => fs.truncate(await touch(file), 200 * 1024 * 1024), /huge\.txt.*larger/],
  ['cut.attest', async (file) => fs.writeFile(file, Buffer.from([0x9e, 0x41, 0x54, 0x0a, 1, 1])), /damaged/],
  ['words.attest', (file) => fs.writeFile(file, 'just words'), /not an Attest account/],
]

if (process.platform !== 'win32') {
  const pipe = async (file: string) => void execFileSync('mkfifo', [file])
  bad.push(
    ['pipe.txt', pipe, /pipe\.txt.*no file/],
    ['pipe.attest', pipe, /pipe\.attest.*no file/],
    ['zeros.txt', (file) => fs.symlink('/dev/zero', file), /zeros\.txt.*no file/],
  )
}

async function touch(file: string): Promise<string> {
  await fs.writeFile(file, '')
  return file
}

test('what cannot be opened is said in a sentence, and the account in view stays usable', async ({ desk }) => {
  const file = await desk.account(text)
  const { screen, app, page } = await desk.start(file)
  await screen.shows('The ferry left')
  for (const [name, make, says] of bad) {
    await make(desk.at(name))
    await app.evaluate(({ app }, file) => app.emit('open-file', { preventDefault() {} }, file), desk.at(name))
    await expect(page.getByText(says).first(), name).toBeVisible()
    // What took longer than a moment is told in the dialog of documents on their way in.
    if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await screen.tag('the harbour clerk', 'Source')
  await screen.isSaved()
  // Words under a foreign name are still words to whoever asks to import them.
  for (const [name] of bad.filter(([name]) => name !== 'words.attest')) {
    const { code, out, err } = await desk.attest('import', desk.at(name), '-o', desk.at('out.attest'))
    expect({ code, out }, name).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n'), name).toHaveLength(1)
  }
  expect((await fs.readdir(desk.folder)).filter((name) => name.startsWith('out') || name.includes('.part'))).toEqual([])
})

test('a file that is taken away while open is missed loudly, and nothing is lost when it comes back', async ({
  desk,
}) => {
  const file = await desk.account(text)
  const { screen, page } = await desk.start(file)
  await screen.shows('The ferry left')
  await fs.rename(file, `${file}.away`)
  await screen.tag('the harbour clerk', 'Source')
  await expect(page.getByText(/not saved/i).first()).toBeVisible()
  await expect(screen.status).not.toContainText('Saved on this computer')
  await fs.rename(`${file}.away`, file)
  await page.getByRole('button', { name: 'Try again' }).click()
  await screen.isSaved()
  const shown = JSON.parse((await desk.attest('show', file, '--json')).out)
  expect(shown.annotations).toHaveLength(1)
})

test('what was left out of each of several texts that are opened at once stays in sight', async ({ desk }) => {
  const { screen, page, app } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  await fs.writeFile(desk.at('first.txt'), 'One\u0007 bell.')
  await fs.writeFile(desk.at('second.md'), 'Two ~~bells~~ were heard.')
  await fs.writeFile(desk.at('third.txt'), 'Nothing to say.')
  const files = ['first.txt', 'nowhere.attest', 'second.md', 'third.txt'].map(desk.at)
  await app.evaluate(({ dialog, BrowserWindow }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', 'account.open')
  }, files)
  const told = page.getByRole('main')
  await expect(told).toContainText('“first”: 1 control character')
  await expect(told).toContainText('“second”: 1 struck-through passage')
  await expect(told).toContainText('There is no file “nowhere.attest”.')
  await page.getByRole('button', { name: 'Put this message away' }).first().click()
  await expect(page.getByRole('button', { name: 'Put this message away' })).toHaveCount(2)
})

test('a damaged account opens with what is good and says what was passed over', async ({ desk }) => {
  const file = await desk.account(text)
  await desk.attest('annotate', file, '--kind', 'source', '--quote', 'the harbour clerk')
  await fs.appendFile(file, Buffer.from('what nobody wrote'))
  await desk.attest('annotate', file, '--kind', 'claim', '--quote', 'The ferry left at six')
  const { screen, page } = await desk.start(file)
  await expect(screen.cards).toHaveCount(2)
  await expect(page.getByText(/damaged in one place/)).toBeVisible()
})

test('a profile that cannot be written is said, and accounts can still be read', async ({ desk }) => {
  const file = await desk.account(text)
  await fs.rm(desk.profile, { recursive: true })
  await fs.writeFile(desk.profile, 'not a folder')
  const { screen, page } = await desk.start(path.resolve(file))
  await screen.shows('The ferry left')
  await expect(page.getByText(/cannot be kept/)).toBeVisible()
})

const good: readonly [name: string, bytes: Buffer, shows: string][] = [
  ['utf16le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Two left.', 'utf16le')]), 'Two left.'],
  ['bare-utf16.txt', Buffer.from('The other one left later.', 'utf16le'), 'The other one'],
  ['crlf.txt', Buffer.from('One line.\r\nAnother line.\r\n'), 'Another line.'],
  ['one-line.txt', Buffer.from('word '.repeat(210_000)), 'word word'],
]

test('what can be read is read, whatever its letters and line ends', async ({ desk }) => {
  const { screen, app } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  for (const [name, bytes, shows] of good) {
    await fs.writeFile(desk.at(name), bytes)
    await app.evaluate(({ app }, file) => app.emit('open-file', { preventDefault() {} }, file), desk.at(name))
    await expect(screen.account.getByRole('heading', { level: 1 }), name).toHaveText(
      path.parse(name).name.replace(/_/g, ' '),
    )
    await screen.shows(shows)
  }
})
