import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { documentsIn } from '../../../main/importing/documents-in'
import { temporaryFolder } from '../../support/account-file'

it('takes the documents of a folder and of those below it, and follows no link', async () => {
  const folder = await temporaryFolder()
  const at = (...names: readonly string[]) => path.join(folder, ...names)
  await fs.mkdir(at('below', 'deeper'), { recursive: true })
  await fs.mkdir(at('.hidden'))
  for (const file of ['b.txt', 'a.md', 'tool.exe', 'below/c.docx', 'below/deeper/d.txt', '.hidden/e.txt', '.f.txt'])
    await fs.writeFile(at(file), 'x')
  await fs.symlink(folder, at('below', 'ring'))
  const found = await documentsIn(folder)
  expect(found?.map((file) => path.relative(folder, file))).toEqual([
    'a.md',
    'b.txt',
    path.join('below', 'c.docx'),
    path.join('below', 'deeper', 'd.txt'),
  ])
  expect(await documentsIn(at('b.txt'))).toBeUndefined()
})
