import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import type { ServerAddress } from '../../shared/team/invitation'
import { serverAddress } from '../../shared/team/invitation'
import { buildProgram } from './build-program.mjs'

export interface ServerProcess {
  readonly address: ServerAddress
  readonly child: ChildProcess
  /** Lines of its log so far. */
  readonly logged: readonly { readonly event: string; readonly [detail: string]: unknown }[]
  /** Resolves to the first line of its log, from now on or before, that tells of this. */
  logs(event: string, details?: object): Promise<unknown>
  /** Resolves to how it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
  /** Bytes that it uses in and beside its heap, once everything is collected that nobody needs. */
  memory(): Promise<number>
}

/** The program of the server, built once for the tests of a file. */
export function builtServer(): () => string {
  let program = ''
  beforeAll(async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-server-'))
    program = await buildProgram(path.resolve(import.meta.dirname, '../../app/server.ts'), folder)
    return () => fs.rm(folder, { recursive: true, force: true })
  }, 120_000)
  return () => program
}

/** A server in a process of its own, which is gone after the test. */
export async function serverProcess(program: string, data: string, ...options: string[]): Promise<ServerProcess> {
  const server = await startServer(program, data, ...options)
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

/** Resolves once it listens. */
export async function startServer(program: string, data: string, ...options: string[]): Promise<ServerProcess> {
  const words = ['--inspect=127.0.0.1:0', program, '--data', data, '--port', '0', '--json', ...options]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  const logged: ServerProcess['logged'][number][] = []
  const listeners = new Set<() => void>()
  let inspector = ''
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('{')) logged.push(JSON.parse(line))
    for (const listener of listeners) listener()
    inspector ||= /^Debugger listening on (ws:.*)$/.exec(line)?.[1] ?? ''
  })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(({ code }) => {
      throw new Error(`the server ended with ${code}`)
    }),
  ])
  const logs = (event: string, details: object = {}) =>
    new Promise((resolve) => {
      const look = () => {
        const found = logged.find((one) => isDeepStrictEqual({ ...one, ...details, event }, one))
        if (!found) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
    })
  const address = serverAddress.parse(JSON.parse(line))
  return { address, child, logged, logs, ended, memory: () => memoryOf(inspector) }
}

async function memoryOf(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector)
  await once(socket, 'open')
  const ask = async (id: number, method: string, params = {}) => {
    socket.send(JSON.stringify({ id, method, params }))
    for (;;) {
      const answer = JSON.parse(String((await once(socket, 'message'))[0]))
      if (answer.id === id) return answer.result
    }
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
  const { result } = await ask(2, 'Runtime.evaluate', { expression })
  socket.close()
  return result.value
}
