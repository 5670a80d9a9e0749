import { promises as fs } from 'node:fs'
import path from 'node:path'
import { type Desk, expect, type Running, test } from './app'
import { findViolations } from './axe'
import { choose } from './file-menu'
import { LibraryScreen } from './library-screen'
import { startServer } from './team-server'

const text = [
  'The harbour pilot says that two trucks came at night. He had it from a voice note.',
  'The port authority says that no truck came. Its spokeswoman, Ann Roe, calls the story invented.',
  'وقالت إذاعة الساحل إن شاحنتين دخلتا الميناء.',
].join('\n\n')

interface Scene extends Running {
  readonly desk: Desk
  readonly file: string
}

/** A view or a dialog, reached from the one before. */
type State = readonly [name: string, reach: (scene: Scene) => Promise<void>]

const press = async ({ page }: Scene, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** An account of the library in which claims have sources, grades, a chain and somebody they are about. */
async function noted(desk: Desk): Promise<string> {
  const library = path.join(desk.profile, 'library')
  await fs.mkdir(library, { recursive: true })
  const file = path.join(library, 'quay.attest')
  await fs.rename(await desk.account(text, 'quay'), file)
  const say = async (...args: readonly string[]) => {
    const { code, out, err } = await desk.attest(...args, '--author', 'Mira')
    expect(err).toBe('')
    expect(code).toBe(0)
    return out.trim()
  }
  const tag = (kind: string, quote: string) => say('annotate', file, '--kind', kind, '--quote', quote)
  const link = (type: string, from: string, to: string) => say('link', file, '--type', type, '--from', from, '--to', to)
  const pilot = await tag('source', 'The harbour pilot')
  const trucks = await tag('claim', 'two trucks came at night')
  const note = await tag('source', 'a voice note')
  const authority = await tag('source', 'The port authority')
  const none = await tag('claim', 'no truck came')
  const roe = await tag('actor', 'Ann Roe')
  await tag('claim', 'شاحنتين دخلتا الميناء')
  await link('attributed-to', trucks, pilot)
  await link('derived-from', pilot, note)
  await link('attributed-to', none, authority)
  await link('contradicts', none, trucks)
  await say('grade', file, pilot, '--scale', 'reliability', '--value', 'C', '--reason', 'Was there.')
  await say('grade', file, trucks, '--scale', 'credibility', '--value', '3')
  await say('set', file, trucks, 'statement=Two trucks came.', 'event-time=2026-03-13T23:40?', 'basis=told')
  const person = await say('entity', 'add', file, 'Ann Roe', '--type', 'person')
  await say('entity', 'add', file, 'A. Roe', '--type', 'person')
  await say('set', file, roe, `entity=${person}`)
  await say('set', file, 'account', 'handling=TLP:AMBER')
  return file
}

const open = ({ page }: Scene) => page.locator('.card[data-open=true]')

const cards: readonly State[] = [
  [
    'the card of a source, with its description open',
    async (scene) => {
      await scene.page.getByRole('document', { name: 'quay' }).focus()
      await press(scene, 'Control+Home', 'j', 'o')
      await expect(open(scene).getByRole('textbox', { name: 'Access' })).toBeVisible()
    },
  ],
  [
    'the reason for a grade',
    async (scene) => {
      await press(scene, 'Escape', 'g', 'd')
      await expect(open(scene).getByRole('textbox', { name: 'Why you gave D' })).toBeVisible()
    },
  ],
  [
    'the card of a claim, with its details open',
    async (scene) => {
      await press(scene, 'j', 'o')
      await expect(open(scene).getByRole('textbox', { name: 'Event time' })).toBeVisible()
    },
  ],
  [
    'a time that is none',
    async (scene) => {
      await open(scene).getByRole('textbox', { name: 'Event time' }).fill('soon')
      await press(scene, 'Enter')
      await expect(open(scene).getByRole('alert')).toBeVisible()
    },
  ],
  [
    'choosing a source',
    async (scene) => {
      await press(scene, 'Escape', 's')
      await expect(scene.page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'choosing a relation',
    async (scene) => {
      await press(scene, 'Escape', 'l')
      await expect(scene.page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'the card of an actor, with whom it may be',
    async (scene) => {
      await scene.page.keyboard.press('Escape')
      await press(scene, 'j', 'j', 'j', 'j', 'w')
      await expect(scene.page.getByRole('combobox', { name: /^Who it is/ })).toBeFocused()
    },
  ],
  [
    'a claim in Arabic',
    async (scene) => {
      await press(scene, 'Escape', 'j')
      await expect(open(scene).locator('blockquote')).toHaveText('شاحنتين دخلتا الميناء')
    },
  ],
  [
    'every selection being tagged',
    async (scene) => {
      await press(scene, 't')
      await expect(scene.page.getByRole('group', { name: 'Every selection is tagged' })).toBeVisible()
    },
  ],
]

const places: readonly State[] = [
  [
    'the board',
    async (scene) => {
      await press(scene, 'Escape', 'Control+e')
      await expect(scene.page.getByRole('grid', { name: 'Claims and sources' })).toBeFocused()
      await press(scene, 'ArrowRight')
    },
  ],
  [
    'a time on the board that is none',
    async ({ page }) => {
      await page.getByRole('textbox', { name: 'Event time from' }).fill('soon')
      await expect(page.getByRole('alert').filter({ hasText: 'No such time' })).toBeVisible()
    },
  ],
  [
    'grading on the board',
    async (scene) => {
      await scene.page.keyboard.press('Escape')
      await scene.page.getByRole('grid').focus()
      await press(scene, 'Control+Home', 'g')
      await expect(scene.page.getByRole('dialog', { name: 'How credible is this?' })).toBeVisible()
    },
  ],
  [
    'the actors of the board',
    async (scene) => {
      await press(scene, 'Escape')
      await scene.page.getByRole('button', { name: 'Actors', exact: true }).click()
      await expect(scene.page.getByRole('listbox', { name: 'Actors' })).toBeVisible()
    },
  ],
  [
    'the timeline of the board',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Timeline' }).click()
      await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
    },
  ],
  [
    'the checks',
    async (scene) => {
      await press(scene, 'Escape', 'Control+Shift+K')
      await expect(scene.page.getByRole('region', { name: 'Checks' })).toContainText('standing')
    },
  ],
  [
    'waiving a check',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Waive…' }).first().click()
      await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
    },
  ],
  [
    'a waived check',
    async (scene) => {
      await scene.page.keyboard.type('So be it.')
      await press(scene, 'Control+Enter')
      await scene.page.getByText('1 waived', { exact: true }).click()
      await expect(scene.page.getByRole('button', { name: 'Take back' })).toBeVisible()
    },
  ],
  [
    'the history',
    async (scene) => {
      await press(scene, 'Control+Shift+H')
      await expect(scene.page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'the registry',
    async (scene) => {
      await press(scene, 'Control+Shift+H', 'Control+j')
      await expect(scene.page.locator('.entity-row').first()).toBeVisible()
      await press(scene, 'ArrowDown')
      await expect(scene.page.locator('.entity-detail')).toContainText('Likely the same')
    },
  ],
  [
    'another name in the registry',
    async (scene) => {
      await press(scene, 'F2')
      await expect(scene.page.getByRole('textbox', { name: /^Another name/ })).toBeFocused()
    },
  ],
  [
    'why two are not the same',
    async (scene) => {
      await press(scene, 'Escape')
      await scene.page.getByRole('button', { name: 'Not the same…' }).click()
      await expect(scene.page.getByRole('textbox', { name: 'Why they are not the same' })).toBeFocused()
    },
  ],
  [
    'choosing by hand who somebody is',
    async (scene) => {
      await press(scene, 'Escape')
      await scene.page.getByRole('button', { name: 'Is the same as…' }).click()
      await expect(scene.page.getByText('Choose in the list who that is.')).toBeVisible()
    },
  ],
  ['the library', ({ page }) => new LibraryScreen(page).open()],
  [
    'a search of all accounts',
    async ({ page }) => {
      await new LibraryScreen(page).search('truck')
      await expect(page.locator('.hit').first()).toBeVisible()
    },
  ],
]

const dialogs: readonly State[] = [
  ['every command', (scene) => shows(scene, 'Find anything', 'Control+k')],
  ['whose passages', (scene) => shows(scene, 'Whose passages?', 'Alt+p')],
  ['every occurrence', (scene) => shows(scene, /^Tag all occurrences/, 'j', 'Shift+T')],
  ['who it is, of all accounts', (scene) => shows(scene, /^Who is/, 'Shift+W')],
  ['the inbox', (scene) => shows(scene, 'Replies and mentions', 'i')],
  ['the shortcuts', (scene) => shows(scene, 'Keyboard shortcuts', '?')],
  [
    'a key being chosen',
    async ({ page }) => {
      await page.getByRole('button', { name: /^Move a word to the left/ }).press('Enter')
      await expect(page.getByRole('button', { name: /^Press the new key/ })).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('alert').filter({ hasText: '→' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: /^Press the new key/ })).toHaveCount(0)
    },
  ],
  ['bringing in a text', (scene) => shows(scene, /^New account/, 'Control+Shift+V')],
  ['joining a team', (scene) => shows(scene, 'Join a team', 'Control+Shift+J')],
  ['sharing with a team', (scene) => shows(scene, /^Share/, 'Control+Shift+S')],
  ['the handling mark', (scene) => chosen(scene, 'Handling mark…')],
  ['the backups', (scene) => chosen(scene, 'Backups of this account…')],
  ['sharing a copy', (scene) => chosen(scene, 'Share a copy…')],
  ['what verifying came to', (scene) => chosen(scene, 'Verify account…')],
  [
    'what merging would come to',
    async (scene) => {
      const copy = scene.desk.at('copy.attest')
      await fs.copyFile(scene.file, copy)
      await scene.desk.attest('annotate', copy, '--kind', 'actor', '--quote', 'Its spokeswoman')
      await chosen(scene, 'Merge from file…', copy)
      await expect(scene.page.getByRole('dialog')).toContainText('Nothing is lost')
    },
  ],
  [
    'what an earlier edition has',
    async (scene) => {
      const earlier = await scene.desk.account(text.replace('two trucks', 'three trucks'), 'earlier')
      await scene.desk.attest('annotate', earlier, '--kind', 'claim', '--quote', 'three trucks came')
      await chosen(scene, 'Bring annotations from an earlier edition…', earlier)
    },
  ],
]

async function shows(scene: Scene, name: string | RegExp, ...keys: readonly string[]): Promise<void> {
  await away(scene)
  await press(scene, ...keys)
  await expect(scene.page.getByRole('dialog', { name })).toBeVisible()
}

async function chosen(scene: Scene, title: string, file?: string): Promise<void> {
  await away(scene)
  await choose(scene, title, file)
  await expect(scene.page.getByRole('dialog')).toBeVisible()
}

/** Out of whatever dialog is open. */
async function away(scene: Scene): Promise<void> {
  await press(scene, 'Escape')
  await expect(scene.page.getByRole('dialog')).toHaveCount(0)
}

async function looksRight(scene: Scene, states: readonly State[]): Promise<void> {
  for (const [name, reach] of states) {
    await test.step(name, async () => {
      await reach(scene)
      for (const colorScheme of ['light', 'dark'] as const) {
        // Playwright pretends a light system, whatever the app asks for.
        await scene.page.emulateMedia({ colorScheme })
        expect.soft(await findViolations(scene.page), `${name}, ${colorScheme}`).toEqual([])
      }
    })
  }
}

for (const [what, states] of Object.entries({ cards, places, dialogs })) {
  test(`axe-core finds nothing wrong with any of the ${what}, light and dark`, async ({ desk }) => {
    test.setTimeout(240_000)
    const file = await noted(desk)
    const running = await desk.start(file)
    await running.screen.shows('two trucks came')
    await expect(running.screen.cards).toHaveCount(7)
    await looksRight({ ...running, desk, file }, states)
  })
}

test('axe-core finds nothing wrong with the team of an account, light and dark', async ({ desk }) => {
  test.slow()
  const server = await startServer(desk.at('server'))
  const file = await desk.account(text)
  const running = await desk.start(file)
  const { page } = running
  await running.screen.shows('two trucks came')
  await looksRight({ ...running, desk, file }, [
    [
      'the team, and who is invited',
      async (scene) => {
        await chosen(scene, 'Share with a team…')
        await page.keyboard.type(server.url)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: 'The team of this account' })).toBeVisible()
        await page.getByRole('button', { name: 'Create invitation' }).click()
        await expect(page.getByRole('textbox', { name: /^The invitation/ })).toBeFocused()
      },
    ],
    [
      'who is here',
      async (scene) => {
        await away(scene)
        await page
          .getByRole('button', { name: /here|Who is here|people/i })
          .first()
          .click()
      },
    ],
  ])
  await server.stop()
})
