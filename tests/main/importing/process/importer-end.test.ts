import { describe, expect, it } from 'vitest'
import { forkImporter } from '../../../../main/importing/process/fork-importer'
import { howItEnded } from '../../../../main/importing/process/importer-end'
import { readInProcess } from '../../../../main/importing/process/importer-process'
import { temporaryFolder } from '../../../support/account-file'
import { buildProgram } from '../../../support/build-program.mjs'

describe('an importer', () => {
  it('that takes more memory than it may beside its heap is ended, and why is told', async () => {
    const source = new URL('../../../support/greedy-importer.ts', import.meta.url).pathname
    const program = await buildProgram(source, await temporaryFolder())
    const question = { source: { bytes: new Uint8Array(), fileName: 'a.pdf' }, choices: {} }
    const shares: number[] = []
    const read = await readInProcess(forkImporter(program), question, (share) => shares.push(share))
    expect(read).toEqual({ ok: false, error: { kind: 'too-much-memory' } })
    expect(shares).toEqual([])
  })

  it.each([
    [null, 'SIGABRT', 'too-much-memory'],
    [null, 'SIGKILL', 'too-much-memory'],
    [134, null, 'too-much-memory'],
    [9, null, 'too-much-memory'],
    [null, 'SIGSEGV', 'crashed'],
    [70, null, 'crashed'],
    [0, null, 'too-much-memory'],
  ] as const)('that ends with %s and %s has ended so', (code, signal, how) => {
    expect(howItEnded(code, signal)).toBe(how)
  })
})
