import { promises as fs } from 'node:fs'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { appCommand } from '../../.toolchain/launch.mjs'
import { expect, test } from '../e2e/app'

// The main job once more, in the app as people get it: its own archive, its own executable, its fuses blown.

const text = [
  'The ferry left at six, said the harbour clerk.',
  'A deckhand, who asked not to be named, told the Tidings that the ramp had been unsafe for weeks.',
  'قالت الشاهدة إن الباب كان مفتوحا.',
  'The company denies it.',
].join('\n\n')

test('the packaged app imports a text, tags it three ways and finds it again as it was', async ({ desk }) => {
  await fs.writeFile(desk.at('ferry.txt'), text)
  const first = await desk.start(desk.at('ferry.txt'))
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
  await first.screen.shows('The ferry left at six')
  await first.screen.tag('the ramp had been unsafe for weeks', 'Claim')
  await first.screen.tag('The company', 'Actor')
  await first.screen.tag('الشاهدة', 'Source')
  await first.screen.isSaved()
  await first.quit()

  const second = await desk.start()
  await second.screen.shows('The ferry left at six')
  await expect(second.screen.cards).toHaveCount(3)
  await expect(second.screen.card('Claim', 'the ramp had been unsafe for weeks')).toBeVisible()
  await expect(second.screen.card('Actor', 'The company')).toBeVisible()
  await expect(second.screen.card('Source', 'الشاهدة')).toBeVisible()
})

test('the packaged app draws with the fonts and the sample it brings', async ({ desk }) => {
  const { page, screen } = await desk.start()
  await expect(screen.cards.first()).toBeVisible()
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter(({ status }) => status !== 'unloaded')
      .map(({ family, status }) => [family, status])
  })
  expect(fonts.map(([, status]) => status)).not.toContain('error')
  expect(fonts.map(([family]) => family?.replaceAll('"', ''))).toContain('Source Serif 4 Variable')
})

test('the packaged program is Attest and cannot be made into anything else', async () => {
  const wire = await getCurrentFuseWire(appCommand().executablePath)
  const isOn = (fuse: FuseV1Options) => wire[fuse] === '1'.charCodeAt(0) // as it stands in the executable
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    onlyFromAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    onlyFromAsar: true,
    asarIntegrity: true,
    cookieEncryption: true,
  })
})
