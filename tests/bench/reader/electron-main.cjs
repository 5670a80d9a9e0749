const { app, BrowserWindow } = require('electron')

/** Visits the page once for each run named in BENCH_RUNS and prints what it measured, one line of JSON each. */
async function visitAll() {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { backgroundThrottling: false },
  })
  for (const query of JSON.parse(process.env.BENCH_RUNS)) {
    await window.loadFile(process.env.BENCH_PAGE, { query })
    const measured = await window.webContents.executeJavaScript('window.measured')
    process.stdout.write(`${JSON.stringify({ measured })}\n`)
  }
}

app
  .whenReady()
  .then(visitAll)
  .then(() => app.exit(0))
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`)
    app.exit(1)
  })
