import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import type { ImportChoices } from '../../../shared/importing/import-choices'
import type { ImportedDocument } from '../../../shared/importing/imported-document'
import { bytesOf } from '../../fixtures/bytes'

async function read(text: string, fileName = 'posts.csv', choices: ImportChoices = {}): Promise<ImportedDocument> {
  const read = await importDocument({ bytes: bytesOf(text), fileName, choices })
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

/** The words of each part, headings left out. */
const wordsIn = ({ text, blocks }: ImportedDocument, parts: ImportedDocument['parts'] = []) =>
  parts.map(({ from, to }) =>
    blocks.slice(from, to).flatMap(({ type, start, end }) => (type === 'heading' ? [] : text.slice(start, end))),
  )

describe('a table of posts', () => {
  it('is read by what it holds, whatever it is called', async () => {
    const choices = { format: 'posts' } as const
    expect((await read('text\tuser\nOne\tNadia', 'notes.txt', choices)).text).toBe('Nadia\n\nOne')
    expect((await read('[{"text":"One","user":"Nadia"}]', 'notes.csv', choices)).text).toBe('Nadia\n\nOne')
  })

  it('has the posts of one thread together, and its own for each that is in none', async () => {
    const document = await read(
      'conversation_id,text,author\n7,One,Nadia\n9,Two,Idris\n,Three,Omar\n7,Four,Samir\n,Five,Omar\n',
    )
    expect(wordsIn(document, document.threads)).toEqual([['One', 'Four'], ['Two'], ['Three'], ['Five']])
    expect(document.threads?.map(({ title, meta }) => [title, meta.author])).toEqual([
      ['One', 'Nadia'],
      ['Two', 'Idris'],
      ['Three', 'Omar'],
      ['Five', 'Omar'],
    ])
    expect(document.meta).toEqual({})
  })

  it('has every post in exactly one thread, those of one thread in the order of the table', async () => {
    const anyRows = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const lines = rows.map((thread, post) => `${thread},post ${post} of ${thread || 'none'}`)
        const { threads, ...document } = await read(`thread,text\n${lines.join('\n')}`)
        const words = wordsIn(document, threads)
        expect(words.flat().sort()).toEqual(rows.map((thread, post) => `post ${post} of ${thread || 'none'}`).sort())
        expect(words).toHaveLength(new Set(rows.map((thread, post) => thread || post)).size)
        for (const thread of words) {
          const numbers = thread.map((one) => Number(one.split(' ')[1]))
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
          expect(new Set(thread.map((one) => one.split(' of ')[1])).size).toBe(1)
        }
      }),
    )
  })

  it('is parted by the sign that Excel names in a line of its own', async () => {
    const { table, text } = await read('sep=;\nauthor;date;text\nNadia;1 March;One, two\n')
    expect(table?.columns).toEqual(['author', 'date', 'text'])
    expect(text).toBe('Nadia · 1 March\n\nOne, two')
  })

  it('in Arabic has its columns by their names', async () => {
    const { text } = await read('الكاتب,الوقت,المحتوى,الرابط\nنادية,1 March,انطفأ المصباح,https://courier.example/a\n')
    expect(text).toBe('نادية · 1 March · https://courier.example/a\n\nانطفأ المصباح')
  })

  it.each([
    ['text,author\nOne,Nadia,more words\nTwo,Idris,,\n', { kind: 'overfull-rows', count: 1 }],
    ['text,author\n,Nadia\nOne,Nadia\n', { kind: 'rows-without-words', count: 1 }],
    ['[{"text":"One"},{"picture":"a.png"}]', { kind: 'rows-without-words', count: 1 }],
    ['text,author\n"One,Nadia\nTwo,Idris\n', { kind: 'cut-short' }],
  ])('says what is missing: %j', async (table, warning) => {
    expect((await read(table)).warnings).toEqual([warning])
  })

  it('has no threads where no column says of them', async () => {
    expect((await read('text\nOne')).threads).toBeUndefined()
  })
})

describe('what is named like plain text and looks like something else', () => {
  it.each([
    ['id,text\n1,One', 'posts'],
    ['<html><p>One', 'html'],
    ['From: a@b.example\nDate: today\n\nOne', 'mail'],
  ])('is read as it is named, and told of', async (text, format) => {
    const document = await read(text, 'notes.txt')
    expect(document).toMatchObject({ format: 'text', warnings: [{ kind: 'looks-otherwise', format }] })
  })

  it('is not told of where a person has said what it is', async () => {
    expect((await read('id,text\n1,One', 'notes.txt', { format: 'text' })).warnings).toEqual([])
  })
})

describe('a page saved by SingleFile', () => {
  it('says from where and when it was taken', async () => {
    const saved = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://courier.example/a \n saved date: Tue Mar 17 2026 09:12:00 GMT+0100 (CET)\n--><p>One`
    expect((await read(saved, 'a.html')).meta).toEqual({
      url: 'https://courier.example/a',
      capturedAt: '2026-03-17T08:12:00.000Z',
    })
  })
})
