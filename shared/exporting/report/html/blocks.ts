import type { TextMark } from '../../../report/report'
import { sectionNames } from '../../../report/section'
import { directionOf } from '../../../text/direction'
import { escapeHtml, languageOf } from '../../html/escape'
import { wordsIn, wordsOf } from '../tell-report'
import type { ToldBlock, ToldCell, ToldInline, ToldInlines, ToldJudgment, ToldList } from '../told-report'
import { renderMention } from './anchors'

/** Blocks of a report, one below the other. */
export const renderBlocks = (blocks: readonly ToldBlock[]): string => blocks.map(renderBlock).join('')

function renderBlock(block: ToldBlock): string {
  switch (block.type) {
    // The title is the first heading.
    case 'heading':
      return element(`h${block.level + 1}`, block.inlines)
    case 'paragraph':
      return block.judgment ? renderJudgment(block.inlines, block.judgment) : element('p', block.inlines)
    case 'quote':
      return `<blockquote>${element('p', block.inlines)}</blockquote>\n`
    case 'list':
      return renderList(block)
    case 'table':
      return `<div class="scroll"><table${read(wordsOf(block))}>${renderRows(block.rows)}</table></div>\n`
    case 'section':
      return `<section aria-label="${sectionNames[block.section]}">\n${renderBlocks(block.blocks)}</section>\n`
  }
}

/** Read as its words are; a browser that is to find out passes over what says so itself within. */
const read = (words: string): string => ` dir="${directionOf(words)}"${languageOf(words)}`

const element = (tag: string, inlines: ToldInlines): string =>
  `<${tag}${read(wordsIn(inlines))}>${renderInlines(inlines)}</${tag}>\n`

function renderJudgment(inlines: ToldInlines, { lines, rests }: ToldJudgment): string {
  const said = lines.map(({ label, words }) => `<dt>${label}</dt><dd><bdi>${escapeHtml(words)}</bdi></dd>`)
  if (rests.length > 0) said.push(`<dt>Rests on</dt><dd>${rests.map(renderMention).join(' ')}</dd>`)
  return `<div class="judgment"${read(wordsIn(inlines))} role="group" aria-label="Judgment">\n<p class="label">Judgment</p>\n${element('p', inlines)}<dl>${said.join('')}</dl></div>\n`
}

function renderList(list: ToldList): string {
  const tag = list.list === 'number' ? 'ol' : 'ul'
  const items = list.items.map(({ inlines, checked, below }) => {
    const box =
      list.list === 'check'
        ? `<span class="box" role="img" aria-label="${checked ? 'Done' : 'Open'}">${checked ? '☑' : '☐'}</span> `
        : ''
    return `<li${read(wordsIn(inlines))}>${box}${renderInlines(inlines)}${below.map(renderList).join('')}</li>\n`
  })
  return `<${tag}${read(wordsOf(list))}${list.list === 'check' ? ' class="checks"' : ''}>\n${items.join('')}</${tag}>\n`
}

/** Rows of nothing but headers at the top are repeated on each page. */
function renderRows(rows: readonly (readonly ToldCell[])[]): string {
  const isHead = (row: readonly ToldCell[]) => row.length > 0 && row.every(({ header }) => header)
  const first = rows.findIndex((row) => !isHead(row))
  const heads = Math.max(0, first)
  const head =
    heads === 0
      ? ''
      : `<thead>${rows
          .slice(0, heads)
          .map((row) => renderRow(row, 'col'))
          .join('')}</thead>`
  return `${head}<tbody>${rows
    .slice(heads)
    .map((row) => renderRow(row, 'row'))
    .join('')}</tbody>`
}

const renderRow = (row: readonly ToldCell[], scope: 'col' | 'row'): string =>
  `<tr>${row
    .map(({ header, inlines }) => {
      const [tag, more] = header ? ['th', ` scope="${scope}"`] : ['td', '']
      return `<${tag}${more}${read(wordsIn(inlines))}>${renderInlines(inlines)}</${tag}>`
    })
    .join('')}</tr>\n`

const tags: { readonly [M in TextMark]: string } = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
}

const renderInlines = (inlines: ToldInlines): string => inlines.map(renderInline).join('')

function renderInline(inline: ToldInline): string {
  switch (inline.type) {
    case 'text':
      return inline.marks.reduce((within, mark) => {
        const raised = mark === 'superscript' ? ' class="raised"' : ''
        return `<${tags[mark]}${raised}>${within}</${tags[mark]}>`
      }, escapeHtml(inline.text))
    case 'break':
      return '<br>'
    case 'mention':
      return renderMention(inline.mention)
    case 'link':
      return `<a href="${escapeHtml(inline.url)}" rel="noreferrer noopener">${renderInlines(inline.inlines)}</a>`
  }
}
