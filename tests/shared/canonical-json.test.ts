import { expect, it } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json'

it('is the same for half a character and for what becomes of it in UTF-8', () => {
  const read = (text: string) => Buffer.from(text, 'utf8').toString('utf8')
  for (const text of ['x \ud83d', '\udc00', 'a\ud83d\ud83d\ude4fb', '🙏'])
    expect(canonicalJson({ [text]: [text] })).toBe(canonicalJson({ [read(text)]: [read(text)] }))
})
