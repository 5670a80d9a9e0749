import { describe, expect, it } from 'vitest'
import { nameReplacer } from '../../../../shared/exporting/protect/replace-names'

const replace = (text: string, ...names: readonly string[]) =>
  nameReplacer(new Map(names.map((name) => [name, '[it]'])))(text).text

const ordinary = `We did what we could with what was at hand, he said, and the main road was open until the rain came. Like
everybody else on the bridge I ran, abandoned the car, and said nothing; and/or said too much. Can do, they said. Either
option D or option E would do. I like it that way. What did they like? So be it, they said; so-being it was not.

The army came in the morning. In the yard a person was throwing a dart at the main door... Another person took the per-
son by the arm, as a les-
son. Balikesir kept its ships; the seasons passed. “Well said…” he said. Prices rose and made their mark… I'm in. He's
an old man, and I don't know if I can: it's an or-
dinary day. The village had no doctor. Are they there or not? To have said so was in itself a mistake. Anyone may handle
it; I shall not. Everything else stands in the main report (see annex_a.txt, page 12, or write to desk@paper.example).`

const names = [
  ...["Sa'id", "Ma'in", "D'Art", "D'Or", "Omar Sa'id", "l'Isle", "T'Here", 'ʿIs', "'An"],
  ...['Li Ke', 'An Do', 'So-Be', 'Do-In', 'Be-Ing', 'An Other', 'Ba Li', 'Sea Sons'],
  ...['Son', 'Dart Son', 'Mark Twainer', 'Rose Millerby', 'Mainer', 'Personne'],
]

describe('words that no name is', () => {
  it('stay as they are, whatever name they have the letters of', () => {
    for (const name of names) expect([name, replace(ordinary, name)]).toEqual([name, ordinary])
    expect(replace(ordinary, ...names)).toBe(ordinary)
  })

  it.each([
    ["Sa'id", 'Said came.', '[it] came.'],
    ["Sa'id", 'Here SAID and Sa id, but said “said”.', 'Here [it] and [it], but said “said”.'],
    [
      "Sa'id",
      'said@x.example, @said, x.example/said/1 and said.pdf',
      '[it]@x.example, @[it], x.example/[it]/1 and [it].pdf',
    ],
    ["Omar Sa'id", 'Omar said: I am Omar Said, omar_said.', 'Omar said: I am [it], [it].'],
    ["Sa'id", 'x.example/with%20said%20there?q=%2Fsaid', 'x.example/with%20[it]%20there?q=%2F[it]'],
    ["D'Art", 'DArt, Dart, D Art, a dart.', '[it], [it], [it], a dart.'],
    ['ʿAli', 'Ali, ʿali and ali', '[it], [it] and ali'],
    ['ʿAbd al-Rahman', 'Abd al-Rahman and abd al rahman', '[it] and [it]'],
    ["Ma'in", 'the main thing, ma’in', 'the main thing, [it]'],
    ["ג'ורג'", 'גורג', '[it]'],
    ['Li Ke', 'LiKe, @like, li-ke and Li Ke like it. Like li ke.', '[it], @[it], [it] and [it] like it. Like [it].'],
    ['An Do', 'Can do, an-door, abandon, AnDo', 'Can do, an-door, abandon, [it]'],
    ['Al-Said', 'Alsaid, AlSaid, Al Said; alsaid, al said.', '[it], [it], [it]; alsaid, al said.'],
    ['Omar Sayed', 'exomarsayeds', 'ex[it]s'],
    [
      'Son',
      'per-\nson, PER-\nson, son-\nnet, Jack-\nSon, a son-\n',
      'per-\nson, PER-\nson, son-\nnet, Jack-\n[it], a [it]-\n',
    ],
  ])('%j is told from them in %j', (name, text, told) => {
    expect(replace(text, name)).toBe(told)
  })
})
