import { canonicalJson, isSameJson } from '../../canonical-json'
import type { ReportBlock, SectionBlock } from '../report'
import { sectionNames } from '../section'
import { citationsIn, wordsOf } from '../words'
import { type ReportCheck, type ReportStanding, standingAt } from './check'

const unfilled: ReportCheck = {
  title: 'Every section is filled',
  why: 'A section that was never filled has nothing to say. Fill it, or take it out.',
  run: ({ text }) =>
    standingAt(sectionsIn(text.blocks), ({ section, index }) =>
      section.filledAt > 0
        ? []
        : [
            {
              of: section.section,
              message: `The section “${sectionNames[section.section]}” was never filled.`,
              ...placeAndFix(section, index),
            },
          ],
    ),
}

const outdated: ReportCheck = {
  title: 'Sections say what the account says now',
  why: 'The account was changed since the section was filled. Fill it again: what is written around it stays as it is.',
  run: ({ text, section: fresh }) =>
    standingAt(sectionsIn(text.blocks), ({ section, index }): readonly ReportStanding[] => {
      if (section.filledAt === 0) return []
      const now = fresh(section.section)
      if (!now || isSameJson(essence(section.blocks), essence(now))) return []
      return [
        {
          // A waiver holds for this section as it stands, beside the account as it is.
          of: canonicalJson([section.section, essence(section.blocks), essence(now)]),
          message: `The section “${sectionNames[section.section]}” was filled before the account was changed.`,
          ...placeAndFix(section, index),
        },
      ]
    }),
}

function* sectionsIn(blocks: readonly ReportBlock[]) {
  for (const [index, section] of blocks.entries()) if (section.type === 'section') yield { section, index }
}

const placeAndFix = (section: SectionBlock, block: number) => ({
  at: { block, from: 0, to: wordsOf(section).length },
  fix: { do: 'fill', block } as const,
})

/** What a reader sees, however the same words are cut into pieces. */
const essence = (blocks: readonly ReportBlock[]) =>
  blocks.map((block) => ({
    type: block.type,
    words: wordsOf(block),
    cited: citationsIn(block).map(({ citation }) => citation),
  }))

export const fillingChecks = {
  'section-not-filled': unfilled,
  'section-out-of-date': outdated,
} as const satisfies Readonly<Record<string, ReportCheck>>
