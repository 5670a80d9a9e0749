import { expect, test } from './app'

// Electron's security checklist as far as it can be seen from outside:
// https://www.electronjs.org/docs/latest/tutorial/security

const text = 'The ferry left at six, said the harbour clerk.'

test('the page has no Node, no Electron and only the bridge', async ({ desk }) => {
  const { page, app } = await desk.start(await desk.account(text))
  const globals = ['require', 'process', 'module', 'Buffer', '__dirname', 'electron', 'ipcRenderer']
  expect(await page.evaluate((names) => names.filter((name) => name in globalThis), globals)).toEqual([])
  expect(await page.evaluate(() => Object.keys((globalThis as { attest?: object }).attest ?? {}).sort())).toEqual([
    'on',
    'openDropped',
    'request',
  ])
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as {
      getLastWebPreferences?(): Record<string, unknown>
    }
    return contents.getLastWebPreferences?.()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})

test('the page is served from its own scheme under a strict policy', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  expect(new URL(page.url()).protocol).toBe('app:')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.planted = true'
    document.body.append(script)
    return 'planted' in globalThis
  })
  expect(ran).toBe(false)
  const reached = await page.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'file:///etc/passwd', 'http://127.0.0.1:1/'].map((url) =>
        fetch(url).then(
          () => url,
          () => null,
        ),
      ),
    ),
  )
  expect(reached).toEqual([null, null, null])
  const evaluated = await page.evaluate(() => {
    try {
      return new Function('return 1')()
    } catch {
      return 'refused'
    }
  })
  // Playwright's own evaluation is exempt; what the page itself compiles is not.
  expect(['refused', 1]).toContain(evaluated)
})

test('its scheme serves nothing but the page', async ({ desk }) => {
  const { app } = await desk.start(await desk.account(text))
  const statuses = await app.evaluate(async ({ session }) => {
    const paths = ['/../desktop.cjs', '/%2e%2e/keeper.cjs', '/..%2f..%2fpackage.json', '/none.html']
    const fetchOf = (session.defaultSession as unknown as { fetch(url: string): Promise<Response> }).fetch
    return Promise.all(
      paths.map((path) => fetchOf.call(session.defaultSession, `app://attest${path}`).then((r) => r.status)),
    )
  })
  expect(statuses).toEqual([404, 404, 404, 404])
})

test('it goes nowhere and opens nothing', async ({ desk }) => {
  const { app, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  // From the main process: a refused navigation keeps the test runner's own view of the page waiting.
  const after = await app.evaluate(async ({ BrowserWindow, session }) => {
    let downloads = 0
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) downloads++
    })
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow
    const opened = await webContents.executeJavaScript("window.open('https://example.com/') === null")
    await webContents.executeJavaScript("void (location.href = 'https://example.com/')")
    await webContents.executeJavaScript(`
      const link = document.createElement('a')
      link.href = 'file:///etc/passwd'
      document.body.append(link)
      link.click()
    `)
    await webContents.executeJavaScript("void (location.href = 'app://attest/none.html')")
    await webContents.executeJavaScript(`
      const saved = document.createElement('a')
      saved.href = 'data:text/plain,anything'
      saved.download = 'anything.txt'
      document.body.append(saved)
      saved.click()
    `)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const words = await webContents.executeJavaScript('document.body.innerText')
    return { opened, words, downloads, url: webContents.getURL(), windows: BrowserWindow.getAllWindows().length }
  })
  expect(after).toMatchObject({ opened: true, downloads: 0, url: 'app://attest/index.html', windows: 1 })
  expect(after.words).toContain('The ferry left')
})

test('it is granted no camera, microphone, place or notification', async ({ desk }) => {
  const { page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  const answers = await page.evaluate(async () => {
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true, video: true }).then(
      () => 'granted',
      (error: Error) => error.name,
    )
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('refused'),
      ),
    )
    return { media, place, notification: await Notification.requestPermission() }
  })
  expect(answers.media).not.toBe('granted')
  expect(answers).toMatchObject({ place: 'refused', notification: 'denied' })
})

test('a sender that is not the page is refused, and so is a wrong argument or a made-up path', async ({ desk }) => {
  const { app, page, screen } = await desk.start(await desk.account(text))
  await screen.shows('The ferry left')
  const ask = (name: string, argument: unknown) =>
    page.evaluate(
      ([name, argument]) => {
        const { attest } = globalThis as unknown as {
          attest: { request(name: unknown, argument: unknown): Promise<unknown> }
        }
        return attest.request(name, argument).then(
          () => 'answered',
          (error: Error) => error.message,
        )
      },
      [name, argument] as const,
    )
  expect(await ask('settings:change', { theme: 'neon' })).toContain('Refused')
  expect(await ask('account:open-recent', '/etc/passwd')).toContain('Refused')
  expect(await ask('account:open-dropped', ['/etc/passwd'])).toContain('Refused')
  expect(await ask('fs:read', '/etc/passwd')).not.toBe('answered')

  const preload = `${await app.evaluate(({ app }) => app.getAppPath())}/out/preload.cjs`
  const answer = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    await stranger.loadURL('data:text/html,<h1>stranger</h1>')
    const said = await stranger.webContents.executeJavaScript(
      "window.attest.request('app:start').then(() => 'answered', (error) => error.message)",
    )
    stranger.destroy()
    return said
  }, preload)
  expect(answer).toContain('Refused')
})
