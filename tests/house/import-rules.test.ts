import { execFile } from 'node:child_process'
import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Each is planted alone in a file of its own; who refuses it, and what the refusal must name. */
const forbidden = [
  {
    room: 'renderer',
    name: 'electron',
    code: "import { app } from 'electron'\nexport const planted = app",
    by: 'linter',
    says: /Node nor Electron/,
  },
  {
    room: 'renderer',
    name: 'main',
    code: "import { crc32 } from '../main/account-file/crc32'\nexport const planted = crc32",
    by: 'compiler',
    says: /TS6307.*main\/account-file\/crc32/s,
  },
  {
    room: 'shared',
    name: 'react',
    code: "import { useState } from 'react'\nexport const planted = useState",
    by: 'linter',
    says: /shared\/ is pure/,
  },
  {
    room: 'shared',
    name: 'node-fs',
    code: "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync",
    by: 'compiler',
    says: /node:fs/,
  },
  {
    room: 'shared',
    name: 'document',
    code: 'export const planted = document.title',
    by: 'compiler',
    says: /'document'/,
  },
  {
    room: 'main',
    name: 'electron',
    code: "import { app } from 'electron'\nexport const planted = app",
    by: 'linter',
    says: /Only main\/electron/,
  },
  {
    room: 'shared',
    name: 'renderer',
    code: "import { bridge } from '../renderer/bridge'\nexport const planted = bridge",
    by: 'compiler',
    says: /TS6307.*renderer\/bridge|renderer\/bridge/s,
  },
  {
    room: 'renderer',
    name: 'process',
    code: 'export const planted = process.version',
    by: 'linter',
    says: /Node is not reachable/,
  },
] as const

const fileOf = ({ room, name }: { room: string; name: string }) => `${room}/planted-${name}.ts`

let house: string
let words: { compiler: string; linter: string }

const run = (program: string, args: readonly string[]) =>
  new Promise<string>((resolve) => {
    const file = path.join(root, 'node_modules', program)
    execFile(process.execPath, [file, ...args], { cwd: house, maxBuffer: 64 * 1024 * 1024 }, (_, out, err) =>
      resolve(out + err),
    )
  })

beforeAll(async () => {
  // A copy, so that nothing forbidden ever stands in the house itself.
  house = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-house-'))
  const rooms = [
    'shared',
    'main',
    'renderer',
    'biome.json',
    'package.json',
    '.toolchain/tsconfig.base.json',
    '.gitignore',
  ]
  for (const part of rooms) await fs.cp(path.join(root, part), path.join(house, part), { recursive: true })
  await fs.symlink(path.join(root, 'node_modules'), path.join(house, 'node_modules'))
  for (const plant of forbidden) await fs.writeFile(path.join(house, fileOf(plant)), `${plant.code}\n`)
  const files = forbidden.map(fileOf)
  const lint = [
    'check',
    '--vcs-enabled=false',
    '--formatter-enabled=false',
    '--assist-enabled=false',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
    ...files,
  ]
  const compile = [...new Set(forbidden.map(({ room }) => room))].map((room) =>
    run('typescript/bin/tsc', ['-b', room, '--pretty', 'false']),
  )
  const [linter, ...compiler] = await Promise.all([run('@biomejs/biome/bin/biome', lint), ...compile])
  words = { linter: linter as string, compiler: compiler.join('\n') }
}, 120_000)

afterAll(() => fs.rm(house, { recursive: true, force: true }))

/** What was said about one file: its own lines and those indented under them. */
function about(file: string, said: string): string {
  const lines: string[] = []
  let listening = false
  for (const line of said.split('\n')) {
    if (/^\S+[(:]\d/.test(line)) listening = line.startsWith(file)
    if (listening) lines.push(line)
  }
  return lines.join('\n')
}

describe('the house', () => {
  it.each(forbidden)('refuses $name in $room, by name ($by)', (plant) => {
    expect(about(fileOf(plant), words[plant.by])).toMatch(plant.says)
  })
})
