const fs = require('node:fs')
const path = require('node:path')
const { app, BrowserWindow, protocol } = require('electron')

/**
 * Makes the visits named in BENCH_VISITS, each in a window and a process of its own, and prints what was measured, one
 * line of JSON each. A step that takes longer than BENCH_PATIENCE (ms) ends its visit, which names it as `stuck` and is
 * not made again.
 */
const visits = JSON.parse(process.env.BENCH_VISITS)
const patience = Number(process.env.BENCH_PATIENCE)

app.commandLine.appendSwitch('enable-precise-memory-info')
protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true } }])
app.on('window-all-closed', () => {}) // the next visit opens another

/** To a page that is isolated from others the clock tells 5 µs instead of 100. */
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function answer({ url }) {
  const file = path.join(__dirname, new URL(url).pathname)
  return new Response(fs.readFileSync(file), { headers: { ...headers, 'Content-Type': types[path.extname(file)] } })
}

async function visit({ method, size, count }) {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { backgroundThrottling: false },
  })
  await window.loadURL(`bench://page/index.html?${new URLSearchParams({ method, size, count })}`)
  const measured = {}
  try {
    for (const [name, step] of steps(window.webContents, method !== 'plain')) {
      measured[name] = await inTime(name, step())
    }
  } catch (error) {
    if (!error.stuck) throw error
    measured.stuck = error.stuck
    window.webContents.forcefullyCrashRenderer()
  }
  window.destroy()
  return measured
}

function steps(contents, hasAnnotations) {
  const ask = (call) => contents.executeJavaScript(`window.bench.${call}`)
  async function memory() {
    const heap = await ask('heap()')
    return { heap, private: privateBytes(contents.getOSProcessId()) }
  }
  return [
    ['empty', memory],
    ['prepared', () => ask('prepare()')],
    ['open', () => ask('open()')],
    ...(hasAnnotations ? [['adds', () => ask('adds()')]] : []),
    ['lostSlow', () => ask('lost(3000)')],
    ['lostFast', () => ask('lost(30000)')],
    ...(hasAnnotations ? [['hits', () => ask('hits()')]] : []),
    ['settled', () => ask('settle()')],
    ['memory', memory],
  ]
}

function inTime(stuck, step) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { stuck })), patience)
  })
  return Promise.race([step, late]).finally(() => clearTimeout(timer))
}

/** What a process has written that no other shares; pages of the program itself are nobody's, whoever looks at them. */
function privateBytes(pid) {
  if (process.platform === 'linux') {
    const lines = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_Dirty: +(\d+) kB/gm)
    return [...lines].reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0)
  }
  const { memory } = app.getAppMetrics().find((metric) => metric.pid === pid)
  return 1024 * (memory.privateBytes ?? memory.workingSetSize)
}

async function visitAll() {
  protocol.handle('bench', answer)
  const hopeless = new Set()
  for (const each of visits) {
    const kind = `${each.method} ${each.size}`
    const measured = hopeless.has(kind) ? { skipped: true } : await visit(each)
    if (measured.stuck) hopeless.add(kind)
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
