import type { ReportBlock } from './report'
import { type SectionKind, sectionNames } from './section'
import type { TemplateName } from './template'

/** A part that is written, an empty paragraph below its heading, or one that is filled from the account. */
const written = (words: string): readonly ReportBlock[] => [headed(words), { type: 'paragraph', inlines: [] }]

const filled = (section: SectionKind, words: string = sectionNames[section]): readonly ReportBlock[] => [
  headed(words),
  { type: 'section', section, filledAt: 0, blocks: [] },
]

const headed = (words: string): ReportBlock => ({ type: 'heading', level: 1, inlines: [{ type: 'text', text: words }] })

/** What a new report begins with: nothing in it has to be taken out again before it is read. */
export const templateBlocks: { readonly [N in TemplateName]: readonly ReportBlock[] } = {
  blank: [{ type: 'paragraph', inlines: [] }],
  assessment: [
    ...written('Key judgments'),
    ...filled('source-summary'),
    ...written('Discussion'),
    ...filled('claims'),
    ...written('Alternatives'),
    ...filled('disagreements'),
    ...filled('sources'),
    ...filled('yardstick'),
    ...filled('waived'),
    ...filled('custody'),
  ],
  'source-summary': [
    ...filled('source-summary'),
    ...filled('sources'),
    ...filled('matrix'),
    ...written('Remarks'),
    ...filled('disagreements'),
    ...filled('custody'),
  ],
  'fact-check': [
    ...written('The claim'),
    ...written('The verdict'),
    ...written('How it was checked'),
    ...filled('claims', 'What the account says'),
    ...filled('matrix'),
    ...filled('disagreements'),
    ...filled('sources'),
    ...filled('custody'),
  ],
  'interview-notes': [
    ...written('Circumstances'),
    ...written('What was said'),
    ...filled('timeline'),
    ...filled('actors', 'Who is spoken of'),
    ...written('To follow up'),
    ...filled('custody'),
  ],
}

/** What each is called where it is chosen, and for what it is. */
export const templateWords: { readonly [N in TemplateName]: { readonly name: string; readonly about: string } } = {
  blank: { name: 'Blank', about: 'An empty page.' },
  assessment: { name: 'Assessment', about: 'Judgments, what they rest on, and what speaks against them.' },
  'source-summary': { name: 'Source summary', about: 'Who the sources are, and how far they bear.' },
  'fact-check': { name: 'Fact-check', about: 'One claim, who makes it, and whether it holds.' },
  'interview-notes': { name: 'Interview notes', about: 'What one person said, in the order of events.' },
}
