import { strToU8 } from 'fflate'
import { docxOf, epubOf, odtOf } from '../../fixtures/packed'
import { pdfByHand, show } from '../../support/pdf-by-hand'

/** Paragraphs of ordinary words in two scripts, of about as many characters. */
function paragraphs(characters: number): readonly string[] {
  const english = 'The clerk at the gate said that nobody had come through before the morning shift arrived. '
  const arabic = 'قالت الشاهدة إن الحارس لم ير أحدا قبل وصول المناوبة الصباحية إلى البوابة. '
  const count = Math.ceil(characters / 360)
  return Array.from({ length: count }, (_, n) => `${n}. ${n % 5 === 4 ? arabic.repeat(4) : english.repeat(4)}`.trim())
}

/** A document of each format that takes about as many characters, with the name by which its format is known. */
export const documents: Readonly<
  Record<string, { readonly name: string; readonly make: (size: number) => Uint8Array }>
> = {
  'plain text': { name: 'long.txt', make: (size) => strToU8(paragraphs(size).join('\n\n')) },
  Markdown: { name: 'long.md', make: (size) => strToU8(paragraphs(size).map(asMarkdown).join('\n\n')) },
  'web page': {
    name: 'long.html',
    make: (size) => strToU8(`<!doctype html><body>${paragraphs(size).map(asHtml).join('\n')}`),
  },
  'Word document': { name: 'long.docx', make: (size) => docxOf(paragraphs(size).map(asDocx).join('')) },
  'OpenDocument text': { name: 'long.odt', make: (size) => odtOf(paragraphs(size).map(asOdt).join('')) },
  'RTF document': {
    name: 'long.rtf',
    make: (size) => strToU8(`{\\rtf1\\ansi ${paragraphs(size).map(asRtf).join('\n')}}`),
  },
  PDF: { name: 'long.pdf', make: pdf },
  'e-book': { name: 'long.epub', make: epub },
  'e-mail message': { name: 'long.eml', make: mail },
  'SubRip subtitles': { name: 'long.srt', make: (size) => strToU8(paragraphs(size).map(asSrt).join('\n\n')) },
  'WebVTT captions': {
    name: 'long.vtt',
    make: (size) => strToU8(`WEBVTT\n\n${paragraphs(size).map(asVtt).join('\n\n')}`),
  },
  'table of posts': {
    name: 'long.csv',
    make: (size) => strToU8(`author,time,text\n${paragraphs(size).map(asRow).join('\n')}`),
  },
}

const asMarkdown = (words: string, n: number) => (n % 20 === 0 ? `## Part ${n}\n\n${words}` : words)

const asHtml = (words: string, n: number) => (n % 20 === 0 ? `<h2>Part ${n}</h2><p>${words}</p>` : `<p>${words}</p>`)

const asRow = (words: string, n: number) => `person ${n % 50},2026-03-17 06:40,"${words}"`

const asDocx = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

const asOdt = (words: string, n: number) =>
  n % 20 === 0
    ? `<text:h text:outline-level="1">Part ${n}</text:h><text:p>${words}</text:p>`
    : `<text:p>${words}</text:p>`

const asRtf = (words: string) => `${words.replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)}\\par`

const asSrt = (words: string, n: number) => `${n + 1}\n${timeOf(n, ',')} --> ${timeOf(n + 1, ',')}\n${words}`

const asVtt = (words: string, n: number) => `${timeOf(n, '.')} --> ${timeOf(n + 1, '.')}\n<v Speaker>${words}`

/** Two seconds a cue. */
function timeOf(n: number, point: string): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${part(n / 1800)}:${part((n / 30) % 60)}:${part((2 * n) % 60)}${point}000`
}

/** A chapter every fifty paragraphs. */
function epub(size: number): Uint8Array {
  const all = paragraphs(size).map(asHtml)
  const chapters = Array.from({ length: Math.ceil(all.length / 50) }, (_, n) => all.slice(50 * n, 50 * n + 50))
  return epubOf(Object.fromEntries(chapters.map((chapter, n) => [`${n}.xhtml`, chapter.join('\n')])))
}

/** Of English words alone, since its font has no others; forty lines a page. */
function pdf(size: number): Uint8Array {
  const lines = paragraphs(size).flatMap((words) => words.replace(/[^ -~]/g, 'x').match(/.{1,90}(?: |$)/g) ?? [])
  const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, n) => lines.slice(40 * n, 40 * n + 40))
  return pdfByHand({ pages: pages.map((page) => page.map((line, n) => show(line, 50, 780 - 18 * n)).join('')) })
}

/** As mail programs send what is not ASCII. */
function mail(size: number): Uint8Array {
  const body = Buffer.from(paragraphs(size).join('\r\n\r\n')).toString('base64')
  const head = [
    'From: clerk@gate.example',
    'Date: Tue, 17 Mar 2026 06:40:00 +0000',
    'Subject: The gate',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  return strToU8(`${head.join('\r\n')}\r\n\r\n${body.replace(/.{76}/g, '$&\r\n')}`)
}
