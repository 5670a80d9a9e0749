import { spawn } from 'node:child_process'

/**
 * Starts a program, asks the first page it shows one thing and closes it again. Needs no port and no network: the
 * debugging protocol goes over a pipe, and the page runs no more than this expression.
 * @param {{ executablePath: string, args: readonly string[], env: Record<string, string> }} program
 * @param {string} expression for the page: a promise of plain JSON
 * @param {number} patienceMs after this long the program is ended
 * @returns {Promise<{ begun: number, answer: unknown }>} when the program was started, in ms since 1970, and the answer
 */
export async function askStartedPage({ executablePath, args, env }, expression, patienceMs = 60_000) {
  const begun = Date.now()
  const child = spawn(executablePath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const impatient = setTimeout(() => end(child), patienceMs)
  try {
    const devtools = connect(child.stdio[3], child.stdio[4], gone)
    const answer = await askPage(devtools, expression)
    await Promise.race([devtools.ask('Browser.close').catch(() => undefined), gone])
    return { begun, answer }
  } finally {
    await Promise.race([gone, new Promise((late) => setTimeout(late, 8_000))])
    clearTimeout(impatient)
    end(child)
  }
}

/** Among the arguments of the program, so that it listens to us. */
export const pipeSwitch = '--remote-debugging-pipe'

/** The whole group: a runtime that is killed leaves its helpers behind. */
function end(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The debugging protocol over a pair of pipes: one message of JSON after the other, each ended by a zero byte. */
function connect(out, back, gone) {
  const waiting = new Map()
  const listeners = new Set()
  let [last, heard] = [0, '']
  back.setEncoding('utf8')
  back.on('data', (data) => {
    const messages = `${heard}${data}`.split('\0')
    heard = messages.pop()
    for (const message of messages.map((text) => JSON.parse(text))) {
      if (message.id === undefined) for (const listener of listeners) listener(message)
      else if (message.error) waiting.get(message.id)?.reject(new Error(message.error.message))
      else waiting.get(message.id)?.resolve(message.result)
    }
  })
  void gone.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('The program ended before its page had answered.'))
  })
  for (const stream of [out, back]) stream.on('error', () => undefined)
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    listen: (listener) => listeners.add(listener),
  }
}

async function askPage(devtools, promise) {
  const targetId = await firstPage(devtools)
  const { sessionId } = await devtools.ask('Target.attachToTarget', { targetId, flatten: true })
  const expression = `(${promise}).then(JSON.stringify)`
  const question = { expression, awaitPromise: true, returnByValue: true }
  for (;;) {
    try {
      const { result, exceptionDetails } = await devtools.ask('Runtime.evaluate', question, sessionId)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return JSON.parse(result.value)
    } catch (error) {
      // The window had not come to its page yet and was asked on the empty one before it.
      if (!/context was destroyed|Inspected target navigated/.test(error.message)) throw error
    }
  }
}

async function firstPage(devtools) {
  const found = new Promise((resolve) => {
    devtools.listen(({ method, params }) => {
      const { type, url, targetId } = params?.targetInfo ?? {}
      if (method.startsWith('Target.target') && type === 'page' && url) resolve(targetId)
    })
  })
  await devtools.ask('Target.setDiscoverTargets', { discover: true })
  return found
}
