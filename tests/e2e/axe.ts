import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with what is on the screen now, or with a part of it, in words. @param part a selector */
export async function findViolations(page: Page, part = ':root'): Promise<readonly string[]> {
  await page.evaluate(axe)
  // What is still fading in has not its own colours yet, and what is said for six seconds fades out once they are over.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  return page.evaluate(async (part) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(part: string): Promise<{
          violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(part)
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`),
    )
  }, part)
}
