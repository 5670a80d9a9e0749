import { strToU8, zipSync } from 'fflate'

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
  'Word document': { name: 'long.docx', make: docx },
  'table of posts': {
    name: 'long.csv',
    make: (size) => strToU8(`author,time,text\n${paragraphs(size).map(asRow).join('\n')}`),
  },
}

const asMarkdown = (words: string, n: number) => (n % 20 === 0 ? `## Part ${n}\n\n${words}` : words)

const asHtml = (words: string, n: number) => (n % 20 === 0 ? `<h2>Part ${n}</h2><p>${words}</p>` : `<p>${words}</p>`)

const asRow = (words: string, n: number) => `person ${n % 50},2026-03-17 06:40,"${words}"`

function docx(size: number): Uint8Array {
  const space = 'http://schemas.openxmlformats.org'
  const word = `${space}/wordprocessingml/2006/main`
  const body = paragraphs(size).map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`)
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="r1" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
