import type { Block, BlockType } from '../../text/block'
import { directionIn, type TextDirection } from '../../text/direction'
import { gutterOf, type Place, placesOf } from '../../text/place'
import { rowCells } from '../../text/row-cells'
import type { ExportAccount } from '../export-account'
import { escapeHtml, languageOf } from './escape'
import type { RenderStretch } from './marked-text'

/** What stands around a row of blocks of one type. */
const around: Partial<Record<BlockType, readonly [open: string, close: string]>> = {
  item: ['<ul>', '</ul>'],
  quote: ['<blockquote>', '</blockquote>'],
  row: ['<div class="scroll"><table>', '</table></div>'],
}

/** The account's text, block by block, with its passages marked. */
export function renderText(account: ExportAccount, render: RenderStretch): string {
  const { text, blocks, meta } = account
  const direction = directionIn(meta) ?? 'auto'
  const places = placesOf(blocks)
  const parts: string[] = []
  let last: BlockType | undefined
  const enter = (type: BlockType | undefined) => {
    if (type === last) return
    if (last) parts.push(around[last]?.[1] ?? '')
    if (type) parts.push(around[type]?.[0] ?? '')
    last = type
  }
  for (const [index, block] of blocks.entries()) {
    enter(block.type)
    parts.push(renderBlock(text, block, direction, besideOf(places, index), render), '\n')
  }
  enter(undefined)
  // Passages of blanks after the last block have notes too, which lead here.
  const rest = render([text.length, text.length])
  if (rest !== '') parts.push(`<p>${rest}</p>\n`)
  return parts.join('')
}

function renderBlock(
  text: string,
  block: Block,
  direction: TextDirection | 'auto',
  beside: string,
  render: RenderStretch,
): string {
  const { type, start, end, level = 1, mark = '•' } = block
  const attributes = `dir="${direction}"${languageOf(text.slice(start, end))}${beside}`
  switch (type) {
    case 'heading': {
      // The title is the first heading, "The account" the second.
      const tag = `h${Math.min(6, level + 2)}`
      return `<${tag} ${attributes}>${render([start, end])}</${tag}>`
    }
    case 'item': {
      const drawn = mark === '' ? '' : ` data-mark="${escapeHtml(mark)}"`
      return `<li ${attributes}${drawn} class="level-${Math.min(6, level)}">${render([start, end])}</li>`
    }
    case 'code':
      return `<pre ${attributes}>${render([start, end])}</pre>`
    case 'row':
      return `<tr ${attributes}>${rowCells(text, block)
        .map((cell) => `<td dir="${direction}">${render(cell)}</td>`)
        .join('')}</tr>`
    case 'paragraph':
    case 'quote':
      return `<p ${attributes}>${render([start, end])}</p>`
  }
}

/** Drawn by the style sheet: what is not text of the account must not get into a selection. */
function besideOf(places: readonly Place[], index: number): string {
  const { beside, page } = gutterOf(places[index] as Place, places[index - 1])
  const number = beside === undefined ? '' : ` data-n="${beside}"`
  return page === undefined ? number : `${number} data-p="${escapeHtml(page)}"`
}
