import { escapeHtml } from '../../shared/exporting/html/escape'
import { headName, stampName } from '../../shared/exporting/report/html/report-page'
import { shortTitle } from '../../shared/exporting/report/short-title'
import type { PdfDescription } from './describe-pdf'

/** What a page that Attest has written says of itself to whoever prints it. */
export interface PrintedPage extends PdfDescription {
  /** Beside the title at the head of each page; undefined where there are no heads. */
  readonly head: string | undefined
  /** What stands on each page of a draft. */
  readonly stamp: string | undefined
  /** The rules that bring the fonts of heads. */
  readonly fontFaces: string
}

/** @param html one of `documentHead`, so that nothing in it is written in another way */
export function readPrintedPage(html: string): PrintedPage {
  const head = html.slice(0, html.indexOf('</head>'))
  const said = new Map(
    [...head.matchAll(/<meta name="([\w-]+)" content="([^"]*)">/g)].map(([, name, words = '']) => [
      name,
      unescaped(words),
    ]),
  )
  return {
    title: unescaped(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ''),
    author: said.get('author'),
    subject: said.get('description'),
    keywords: said.get('keywords'),
    creator: said.get('generator'),
    head: said.get(headName),
    stamp: said.get(stampName),
    fontFaces: (head.match(/@font-face\{[^}]*\}/g) ?? [])
      .filter((face) => ofHeads.test(face))
      // While one is read a head would be left blank: nobody waits for it.
      .map((face) => face.replace('{', '{font-display:swap;'))
      .join('\n'),
  }
}

const ofHeads = /font-family:"(?:Inter|Noto Naskh Arabic)";font-weight:(?:400|600);/

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const unescaped = (words: string): string => words.replace(/&(#?\w+);/g, (_, name: string) => characters[name] ?? '')

/** What Chromium draws at the head and the foot of each page, where a pixel is a point: https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions */
export interface PageTemplates {
  readonly headerTemplate: string
  readonly footerTemplate: string
}

export function pageTemplates({ title, head, stamp, fontFaces }: PrintedPage): PageTemplates {
  const style = `<style>${fontFaces}
.line{font:8px Inter,"Noto Naskh Arabic",sans-serif;color:#655E53;width:100%;min-width:0;margin:0 62px;-webkit-print-color-adjust:exact}
.stamp{font-weight:600;font-size:9px;color:#A3271B;text-align:center;border:.75px solid #A3271B;background:#FBEDEA;padding:2px 0;margin-bottom:5px}
.head{display:flex;justify-content:space-between;gap:24px}.head bdi{min-width:0;overflow-wrap:anywhere}.number{text-align:center}</style>`
  const drawn = stamp === undefined ? '' : `<div class="stamp">${escapeHtml(stamp)}</div>`
  const words = `<div class="head"><bdi>${escapeHtml(shortTitle(title))}</bdi><bdi>${escapeHtml(shortTitle(head ?? ''))}</bdi></div>`
  return {
    headerTemplate: head === undefined ? '<span></span>' : `${style}<div class="line">${drawn}${words}</div>`,
    footerTemplate: `${style}<div class="line number"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
  }
}
