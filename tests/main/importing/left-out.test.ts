import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import { bytesOf } from '../../fixtures/bytes'
import { docxOf, epubOf, odtOf } from '../../fixtures/packed'

async function read(fileName: string, bytes: Uint8Array) {
  const imported = await importDocument({ bytes, fileName })
  if (!imported.ok) throw new Error(imported.error.kind)
  return imported.value
}

const math = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'
const object = [{ kind: 'objects-left-out', count: 1 }]

describe('what is no words', () => {
  it.each([
    ['a.html', bytesOf(`<p>a ${math} b</p>`)],
    ['a.html', bytesOf(`<p>a</p><table><tr><td>b<td>${math}</table>`)],
    ['a.epub', epubOf({ 'a.xhtml': `<p>a ${math} b</p>` })],
    ['a.docx', docxOf('<w:p><w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>1</m:t></m:r></m:oMath></w:p>')],
    ['a.odt', odtOf('<text:p>a <draw:frame><draw:object/><draw:image/></draw:frame> b</text:p>')],
    ['a.rtf', bytesOf('{\\rtf1 a {\\mmath{\\*\\moMath{\\mr 1}}} b}')],
  ])('is left out of %s and told of, since its signs in a row would say something else', async (fileName, bytes) => {
    const { text, warnings } = await read(fileName, bytes)
    expect(text).not.toContain('1')
    expect(warnings).toEqual(object)
  })
})

describe('what is hidden in a page', () => {
  it('is told of only where it has words', async () => {
    const hidden = '<p hidden>b</p><a aria-hidden="true"> </a><div hidden><script>c</script></div>'
    expect((await read('a.html', bytesOf(`<p>a${hidden}`))).warnings).toEqual([
      { kind: 'hidden-parts-left-out', count: 1 },
    ])
  })

  it('only from those who have it read to them is in', async () => {
    const figure = '<figure><img alt="a"><figcaption aria-hidden="true">The lamp, unlit</figcaption></figure>'
    expect(await read('a.html', bytesOf(`<p>a</p>${figure}`))).toMatchObject({
      text: 'a\n\nThe lamp, unlit',
      warnings: [],
    })
  })
})
