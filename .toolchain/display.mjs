import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { out } from './paths.mjs'

export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** For as long as this process lives, however it ends, and however long no window is open meanwhile. */
export async function startDisplay() {
  const server = await startServer({ secondsAlone: 60, detached: false })
  process.once('exit', () => server.process.kill())
  const client = await connect(server.display)
  client.unref()
  return server.display
}

/**
 * For a program that is started later and by someone else: one per checkout, that ends an hour after its last
 * window closed.
 */
export async function shareDisplay() {
  const note = path.join(out, '.display')
  const known = readNote(note)
  if (known && isAlive(known)) return known.display
  const server = await startServer({ secondsAlone: 3600, detached: true })
  const firstClient = await connect(server.display)
  firstClient.end()
  fs.writeFileSync(note, JSON.stringify({ display: server.display, pid: server.process.pid }))
  return server.display
}

async function startServer({ secondsAlone, detached }) {
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1000x24',
    '-nolisten',
    'tcp',
    '-terminate',
    String(secondsAlone),
  ]
  const server = spawn('Xvfb', options, { detached, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [, , , telling] = server.stdio
  const number = await new Promise((resolve, reject) => {
    let told = ''
    server.once('error', reject)
    server.once('exit', () => reject(new Error('The virtual display (Xvfb) did not start.')))
    telling.on('data', (data) => {
      told += data
    })
    telling.once('end', () => resolve(told.trim())) // not sooner: it dies if it cannot write the line's end
  })
  server.removeAllListeners()
  server.unref()
  return { display: `:${number}`, process: server }
}

/**
 * As a client with no window. The server counts the time it is alone from the moment its last client leaves: so there
 * must be a first one.
 */
function connect(display) {
  return new Promise((resolve, reject) => {
    const hello = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]) // X11 connection setup, no authorization
    const socket = net.connect(socketOf(display), () => socket.write(hello))
    socket.once('data', () => resolve(socket))
    socket.once('error', reject)
  })
}

function isAlive({ display, pid }) {
  try {
    process.kill(pid, 0)
    return fs.existsSync(socketOf(display))
  } catch {
    return false
  }
}

function readNote(note) {
  try {
    return JSON.parse(fs.readFileSync(note, 'utf8'))
  } catch {
    return null
  }
}

const socketOf = (display) => `/tmp/.X11-unix/X${display.slice(1)}`
