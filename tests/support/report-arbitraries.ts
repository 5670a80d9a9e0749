import fc from 'fast-check'
import type { Citation } from '../../shared/report/citation'
import { type Inline, type Inlines, type ListBlock, type ReportBlock, textMarks } from '../../shared/report/report'
import { sectionKinds } from '../../shared/report/section'
import { confidences, likelihoods } from '../../shared/report/yardstick'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })

/** Yjs takes only objects that are made as a program's are. */
const record: typeof fc.record = ((model: never, options?: object) =>
  fc.record(model, { noNullPrototype: true, ...options } as never)) as never

const citations: fc.Arbitrary<Citation> = record({
  account: fc.uuid(),
  annotation: fc.uuid(),
  cited: record(
    {
      kind: fc.constantFrom('claim' as const, 'actor' as const, 'source' as const),
      ranges: fc.tuple(fc.nat(100), fc.integer({ min: 101, max: 200 })).map((range) => [range]),
      quote: words,
      statement: words,
      sources: fc.array(words, { maxLength: 2 }),
      place: fc.constant('¶ 3'),
      reliability: fc.array(fc.constantFrom('A', 'F'), { maxLength: 2 }),
      credibility: fc.array(fc.constantFrom('1', '6'), { maxLength: 2 }),
      disputedBy: fc.array(fc.uuid(), { maxLength: 3 }),
      denies: fc.boolean(),
    },
    { requiredKeys: ['kind', 'ranges', 'quote', 'sources', 'reliability', 'credibility', 'disputedBy', 'denies'] },
  ),
})

/** Neighbours that look alike are one: an editor makes no difference between them. */
function joined(inlines: readonly Inline[]): Inlines {
  const all: Inline[] = []
  for (const one of inlines) {
    const last = all.at(-1)
    const isAlike = last?.type === 'text' && one.type === 'text' && `${last.marks}` === `${one.marks}`
    if (isAlike) all[all.length - 1] = { ...last, text: last.text + one.text }
    else all.push(one)
  }
  return all
}

const text = fc.tuple(words, fc.subarray([...textMarks])).map(([text, marks]): Inline => {
  const ordered = markOrder.filter((mark) => marks.includes(mark))
  return { type: 'text', text, ...(ordered.length > 0 && { marks: ordered }) }
})

/** As they are read. */
const markOrder = ['bold', 'italic', 'strikethrough', 'underline', 'code', 'subscript', 'superscript'] as const

const plainInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constant<Inline>({ type: 'break' }),
  citations.map((citation): Inline => ({ type: 'citation', citation })),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: plainInline },
  fc
    .tuple(fc.webUrl(), fc.array(text, { minLength: 1, maxLength: 2 }))
    .map(([url, inlines]): Inline => ({ type: 'link', url, inlines: joined(inlines) })),
)

const inlines = fc.array(inline, { maxLength: 5 }).map(joined)

const list = (depth: number): fc.Arbitrary<ListBlock> =>
  fc.constantFrom('bullet' as const, 'number' as const, 'check' as const).chain((kind) =>
    fc
      .array(
        record({
          inlines: fc.array(inline, { minLength: 1, maxLength: 3 }).map(joined),
          checked: fc.boolean(),
          below: depth > 0 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((items) => ({
        type: 'list' as const,
        list: kind,
        items: items.map(({ checked, ...item }) => (kind === 'check' ? { ...item, checked } : item)),
      })),
  )

const judgments = record(
  {
    likelihood: fc.constantFrom(...likelihoods),
    confidence: fc.constantFrom(...confidences),
    assumptions: words,
    restsOn: fc.array(fc.uuid(), { maxLength: 2 }),
  },
  { requiredKeys: ['assumptions', 'restsOn'] },
)

const plainBlock: fc.Arbitrary<ReportBlock> = fc.oneof(
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
    .map(([level, inlines]): ReportBlock => ({ type: 'heading', level, inlines })),
  inlines.map((inlines): ReportBlock => ({ type: 'paragraph', inlines })),
  inlines.map((inlines): ReportBlock => ({ type: 'quote', inlines })),
  list(2),
  fc
    .array(fc.array(record({ header: fc.boolean(), inlines }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows): ReportBlock => ({ type: 'table', rows })),
)

export const reportBlocks: fc.Arbitrary<readonly ReportBlock[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: plainBlock },
    fc.tuple(inlines, judgments).map(([inlines, judgment]): ReportBlock => ({ type: 'paragraph', inlines, judgment })),
    record({
      section: fc.constantFrom(...sectionKinds),
      filledAt: fc.nat(),
      blocks: fc.array(plainBlock, { maxLength: 2 }),
    }).map((section): ReportBlock => ({ type: 'section', ...section })),
  ),
  { maxLength: 6 },
)
