import { spawnSync } from 'node:child_process'
import net from 'node:net'
import { appCommand } from '../../.toolchain/launch.mjs'
import { askStartedPage, pipeSwitch } from '../support/started-page.mjs'
import { expect, test } from './app'
import { ReportScreen } from './report-screen'

const text = 'The ferry left at six, said the harbour clerk.\n\nقالت الشاهدة إن الباب كان مفتوحا.'

test('nothing is asked of any network, from the start to the printed report', async ({ desk }) => {
  const asked: string[] = []
  const trap = net.createServer((socket) => {
    socket.once('data', (data) => {
      asked.push(String(data).split('\r\n')[0] ?? '')
      socket.destroy()
    })
  })
  await new Promise<void>((listening) => trap.listen(0, '127.0.0.1', listening))
  const { port } = trap.address() as net.AddressInfo
  try {
    // Everything that the runtime fetches, for itself or for the page, would come to us: there is no way around a proxy.
    const switches = [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']
    const { app, page, screen, quit } = await desk.start(await desk.account(text), ...switches)
    await screen.shows('The ferry left')
    await screen.tag('the harbour clerk', 'Source')
    await screen.isSaved()
    const report = new ReportScreen(page)
    await report.begin('Spelt')
    await report.write('A wrold of words ')
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('misspelt')?.size)).toBe(1)
    await screen.isSaved()
    await page.keyboard.press('Control+r')
    await app.evaluate(({ app }, folder) => app.setPath('documents', folder), desk.folder)
    await page.keyboard.press('Control+p')
    await page.getByRole('checkbox', { name: 'PDF', exact: true }).check()
    await expect(page.locator('iframe')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('2 files were written')
    expect(asked).toEqual([])
    await app.evaluate(({ net }) => net.fetch('http://attest.example/trap').catch(() => undefined))
    expect(asked.splice(0), 'the trap catches what is asked').toEqual(['GET http://attest.example/trap HTTP/1.1'])
    await quit()
    expect(asked).toEqual([])
  } finally {
    trap.close()
  }
})

/** In the page: marks the witness as a source with the keyboard, and waits until that is saved. */
async function tagWitness(): Promise<string[]> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (;;) {
      const found = look()
      if (found) return found
      await new Promise((soon) => setTimeout(soon, 20))
    }
  }
  const account = await until(() => document.querySelector<HTMLElement>('[aria-label=Account]'))
  const words = await until(() => {
    const walker = document.createTreeWalker(account, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.textContent?.includes('الشاهدة')) return node as Text
    return undefined
  })
  const start = words.data.indexOf('الشاهدة')
  getSelection()?.setBaseAndExtent(words, start, words, start + 'الشاهدة'.length)
  await until(() => document.querySelector('[role=toolbar][aria-label="Tag selection"]'))
  account.dispatchEvent(new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true }))
  const annotations = '[aria-label=Annotations] > li'
  await until(() => document.querySelector(annotations))
  await until(() => document.querySelector('[role=status]')?.textContent?.includes('Saved on this computer'))
  return [...document.querySelectorAll(annotations)].map((card) => card.getAttribute('aria-label') ?? '')
}

/** A computer without any network, as far as a program in it can tell: not even to itself. */
const alone = [
  ['unshare', '--net'],
  ['unshare', '--net', '--map-current-user'],
].find(([command, ...words]) => spawnSync(command as string, [...words, 'true']).status === 0)

test('where there is no network at all an account is opened, tagged and saved', async ({ desk }) => {
  test.skip(!alone, 'this computer lets nobody here take its network away (unshare --net)')
  const file = await desk.account(text)
  const { executablePath, args, env } = appCommand([file])
  const [command, ...words] = alone as [string, ...string[]]
  // Without the sandbox, which needs what a program that has been set apart like this may not do.
  const program = [...words, executablePath, pipeSwitch, '--no-sandbox', ...args]
  const { answer } = await askStartedPage(
    { executablePath: command, args: program, env: { ...env, ATTEST_PROFILE: desk.profile } },
    `(${tagWitness})()`,
  )
  expect(answer).toEqual([expect.stringContaining('Source: “الشاهدة”')])
  const shown = JSON.parse((await desk.attest('show', file, '--json')).out)
  expect(shown.annotations).toMatchObject([{ kind: 'source', quote: 'الشاهدة' }])
})
