import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../main/importing/recognise'
import { bytesOf } from '../../fixtures/bytes'
import { packed } from '../../fixtures/packed'

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))

describe('what a file is', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['an OpenDocument text', 'statement', fixture('libreoffice.odt'), 'odt'],
    ['an e-book', 'book.zip', fixture('pandoc.epub'), 'epub'],
    ['a Word document', 'statement', fixture('pandoc.docx'), 'docx'],
    ['an RTF document, whatever Word called it', 'statement.doc', fixture('word.rtf'), 'rtf'],
    ['a page', 'page', bytesOf(' <!-- saved --><html>'), 'html'],
    ['WebVTT', 'captions', bytesOf('\uFEFFWEBVTT - x\n\n'), 'vtt'],
    ['SubRip', 'captions', bytesOf('\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\na'), 'srt'],
    ['words', 'captions', bytesOf('1\n00:00 a'), 'text'],
    ['a table of posts', 'export', bytesOf('id;text\n1;a'), 'posts'],
    ['posts as JSON', 'export', bytesOf('[ {"text": "a"}]'), 'posts'],
    ['words with commas', 'notes', bytesOf('The clerk, then, saw it\nNobody, he said, came'), 'text'],
    ['words in brackets', 'notes', bytesOf('[Music]\nNobody came.'), 'text'],
    ['words, whatever they begin with', 'a.txt', bytesOf('WEBVTT\n'), 'text'],
  ])('is seen by what is in it: %s', async (_, name, bytes, format) => {
    expect(await recognise(bytes, name)).toEqual({ ok: true, value: format })
  })

  it.each([
    ['application/vnd.oasis.opendocument.spreadsheet', 'a spreadsheet'],
    ['application/vnd.oasis.opendocument.presentation', 'a slide show'],
    ['application/vnd.oasis.opendocument.text-master', 'a ZIP archive'],
    ['application/zip', 'a ZIP archive'],
  ])('is no text, and which other: %s', async (type, looksLike) => {
    const bytes = packed(type, { 'content.xml': '<x/>' })
    expect(await recognise(bytes, 'a')).toEqual({ ok: false, error: { kind: 'not-text', looksLike } })
  })
})
