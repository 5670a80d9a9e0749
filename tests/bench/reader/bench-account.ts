import { type Annotation, compareAnnotations } from '../../../shared/account/annotation'
import { kinds } from '../../../shared/account/kind'
import { splitsCharacter } from '../../../shared/account/range'
import type { AccountText, Block } from '../../../shared/text/block'

const english =
  'the fire at warehouse seven began by every account gathered so far with a single sound and a crane operator on the night shift told the courier that he heard one blast low like a container dropped from height'.split(
    ' ',
  )
const arabic =
  'وقالت إذاعة الساحل في نشرتها الصباحية إن شاحنتين بلا لوحات دخلتا الميناء قبيل منتصف الليل وإن حارس البوابة لم يسجل دخولهما'.split(
    ' ',
  )

/** The same numbers in [0, 1) every time. */
export function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** About `size` UTF-16 units of English with some Arabic, in paragraphs of 12 to 100 words. */
export function createAccount(size: number): AccountText & { readonly title: string } {
  const dice = createDice(5)
  const blocks: Block[] = []
  const texts: string[] = []
  for (let start = 0; start < size; ) {
    const words = dice() < 0.1 ? arabic : english
    const length = 12 + Math.floor(dice() * 88)
    const text = Array.from({ length }, () => words[Math.floor(dice() * words.length)]).join(' ')
    blocks.push({ type: 'paragraph', start, end: start + text.length })
    texts.push(text)
    start += text.length + 1
  }
  return { title: 'What the night shift saw', text: texts.join('\n'), blocks }
}

/** Passages of 5 to 300 units, most of them short, spread evenly; in text order, as an account comes to the page. */
export function createAnnotations({ text }: AccountText, count: number): readonly Annotation[] {
  const dice = createDice(9)
  return Array.from({ length: count }, (_, i) => {
    const whole = (offset: number) => (splitsCharacter(text, offset) ? offset + 1 : offset)
    const start = Math.floor(dice() * (text.length - 310))
    const end = start + 5 + Math.floor(dice() ** 3 * 295)
    return createAnnotation(`a${i}`, i, whole(start), whole(end))
  }).sort(compareAnnotations)
}

export const createAnnotation = (id: string, n: number, start: number, end: number): Annotation => ({
  id,
  kind: kinds[n % kinds.length] ?? 'claim',
  ranges: [[start, end]],
  note: '',
  deleted: null,
  by: 'mara',
  at: n,
})
