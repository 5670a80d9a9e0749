import { describe, expect, it } from 'vitest'
import { writeListMarks } from '../../../main/importing/docx/list-marks'
import { readNumbering } from '../../../main/importing/docx/numbering'

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="1">
    ${level(0, 'decimal', '%1.', 5)}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'bullet', '·')}${level(3, 'none', '')}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '(%1)')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`

describe('the numbering of a Word document', () => {
  it('counts each level from where it begins, and those below anew', () => {
    const next = readNumbering(numbering)
    const marks = [0, 1, 1, 2, 0, 1, 3].map((at) => next('1', at))
    expect(marks).toEqual(['5.', '5.a)', '5.b)', '•', '6.', '6.a)', ''])
    expect([next('2', 0), next('2', 0)]).toEqual(['(I)', '(II)'])
  })

  it('goes on in another list of the same numbering, unless that begins anew', () => {
    const next = readNumbering(numbering)
    expect([next('1', 0), next('1', 0), next('3', 0), next('3', 0)]).toEqual(['5.', '6.', '1.', '2.'])
  })

  it('knows of no list that the document does not have', () => {
    expect(readNumbering(numbering)('9', 0)).toBeUndefined()
    expect(readNumbering('<w:numbering')('1', 0)).toBeUndefined()
  })
})

describe('the marks of lists', () => {
  const item = (list: string, more = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`
  const marksIn = (xml: string) =>
    [...xml.matchAll(/<\/w:pPr><w:r><w:t xml:space="preserve">\uF8F0(.*?)\uF8F1/g)].map(([, mark]) => mark)

  it('stand behind the properties of each paragraph of a list, also where those were changed', () => {
    const changed = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>'
    const xml = writeListMarks(`<w:p><w:pPr/></w:p>${item('1')}<w:p/>${item('1', changed)}${item('7')}`, numbering)
    expect(marksIn(xml)).toEqual(['5.', '6.'])
    expect(xml.match(/<w:t>x<\/w:t>/g)).toHaveLength(3)
  })

  it('take one way through a document, however it is broken', () => {
    for (const broken of [
      '<w:pPr>',
      '<w:pPr><w:numPr>',
      '<w:pPr><w:numPr></w:numPr>',
      '<w:pPr><w:numPr></w:numPr><w:pPrChange ',
    ])
      expect(writeListMarks(broken.repeat(50_000), numbering)).toHaveLength(broken.length * 50_000)
  })
})
