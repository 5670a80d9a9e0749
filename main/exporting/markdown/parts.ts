import type { List, PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { AboutLine } from '../../../shared/exporting/about'
import type { NoteLine } from '../../../shared/exporting/notes/note'
import { withoutControls } from '../../../shared/text/without-controls'
import { unsafe } from './unsafe'
import { paragraph, words } from './words'

/**
 * A document as CommonMark with the tables and footnotes of GitHub's extensions (https://github.github.com/gfm/). Whatever its
 * words are is escaped and stays words.
 */
export const markdownOf = (children: RootContent[]): string =>
  withoutControls(
    toMarkdown(
      { type: 'root', children },
      { extensions: [gfmToMarkdown(), { unsafe }], bullet: '-', emphasis: '_', rule: '-' },
    ),
  )

export const heading = (depth: 1 | 2, title: string): RootContent => ({
  type: 'heading',
  depth,
  children: words(title),
})

export const aboutList = (all: readonly AboutLine[]): readonly List[] =>
  all.length === 0 ? [] : [listOf(all.map(({ label, words: said }) => labelled(label, said)))]

export const lineWords = ({ label, words: said }: NoteLine): PhrasingContent[] =>
  label === undefined ? words(said) : labelled(label, said)

export const labelled = (label: string, said: string): PhrasingContent[] => [
  { type: 'strong', children: words(label) },
  ...words(`: ${said}`),
]

export const listOf = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
})
