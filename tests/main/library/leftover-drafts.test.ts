import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { draftBeside } from '../../../main/draft'
import { removeLeftoverDrafts } from '../../../main/library/leftover-drafts'
import { temporaryFolder } from '../../support/account-file'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

it('what a program was writing when it was killed is removed once nobody can be writing it any more', async () => {
  const folder = await temporaryFolder()
  const [left, fresh] = [draftBeside(path.join(folder, 'a.attest')), draftBeside(path.join(folder, 'a.attest'))]
  const others = ['a.attest', 'a.part', '.attest-12345678.part.txt', '.attest-report.part']
  for (const file of [left, ...others.map((name) => path.join(folder, name))]) {
    await fs.writeFile(file, 'x')
    await fs.utimes(file, daysAgo(2), daysAgo(2))
  }
  await fs.writeFile(fresh, 'x')
  await fs.mkdir(path.join(folder, '.attest-87654321.part'))
  await fs.utimes(path.join(folder, '.attest-87654321.part'), daysAgo(2), daysAgo(2))
  await removeLeftoverDrafts([folder, path.join(folder, 'none')])
  expect((await fs.readdir(folder)).sort()).toEqual([path.basename(fresh), ...others, '.attest-87654321.part'].sort())
})
