import { promises as fs } from 'node:fs'
import path from 'node:path'
import { expect, test } from './app'

const text = 'The ferry left at six, said the harbour clerk.\n\nThe company denies it.\n'

test('a text that is opened again leads to the work there is, or to a second account by another name', async ({
  desk,
}) => {
  await fs.writeFile(desk.at('ferry.txt'), text)
  await fs.writeFile(desk.at('copy.txt'), text)
  const { app, page, screen } = await desk.start(desk.at('ferry.txt'))
  await screen.shows('The ferry left')
  await screen.tag('The company', 'Actor')
  await screen.isSaved()

  const open = (name: string) =>
    app.evaluate(({ app }, file) => app.emit('open-file', { preventDefault() {} }, file), desk.at(name))
  await open('copy.txt')
  const second = page.getByRole('button', { name: 'Make a second account' })
  await expect(second).toBeVisible()
  await expect(screen.card('Actor', 'The company')).toBeVisible()
  expect(await fs.readdir(path.join(desk.profile, 'library'))).toEqual(['ferry.attest'])

  await second.click()
  await expect(screen.cards).toHaveCount(0)
  await expect(second).toBeHidden()
  await expect(page.getByRole('banner')).toContainText('copy (2)')
  expect((await fs.readdir(path.join(desk.profile, 'library'))).sort()).toEqual(['copy (2).attest', 'ferry.attest'])
})
