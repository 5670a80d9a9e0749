import { describe, expect, it } from 'vitest'
import { type ColourName, colours } from '../../../renderer/theme/colours'
import { kinds } from '../../../shared/account/kind'
import { tagColours } from '../../../shared/codebook/tag'

type Rgb = readonly [number, number, number]

/** A colour of the table laid over what is under it, as 0–255. */
function over(value: string, under: Rgb = [0, 0, 0]): Rgb {
  if (value.startsWith('#'))
    return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16)) as unknown as Rgb
  const [r = 0, g = 0, b = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number)
  return [r, g, b].map((channel, i) => channel * alpha + (under[i] as number) * (1 - alpha)) as unknown as Rgb
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces = ['side', 'app', 'well', 'paper', 'card'] as const
const veils = ['hover', 'selected', 'press'] as const
const texts = ['ink', 'ink-2', 'ink-3'] as const
const people = ['peer-1', 'peer-2', 'peer-3', 'peer-4', 'peer-5', 'peer-6'] as const

interface Pair {
  readonly what: string
  readonly front: Rgb
  readonly back: Rgb
  readonly least: number
}

function pairsOf(theme: 0 | 1): readonly Pair[] {
  const layered = (...names: readonly ColourName[]) =>
    names.reduce<Rgb>((under, name) => over(colours[name][theme], under), [0, 0, 0])
  const pair = (front: ColourName, back: readonly ColourName[], least: number): Pair => ({
    what: `${front} on ${back.join(' + ')}`,
    front: layered(...back, front),
    back: layered(...back),
    least,
  })
  const washes = kinds.map((kind) => `${kind}-wash` as const)
  const twoWashes = washes.flatMap((a) => washes.map((b) => ['paper', a, b] as const))
  return [
    // How well a claim stands, also where it is chosen.
    pair('ok', ['paper', 'selected', 'ok-wash'], 4.5),
    pair('alert', ['paper', 'selected', 'alert-wash'], 4.5),
    ...surfaces.flatMap((surface) => [
      ...texts.flatMap((ink) => [pair(ink, [surface], 4.5), ...veils.map((veil) => pair(ink, [surface, veil], 4.5))]),
      ...kinds.flatMap((kind) => [
        pair(`${kind}-text`, [surface, `${kind}-wash`], 4.5),
        pair(`${kind}-line`, [surface], 3),
      ]),
      pair('alert', [surface], 4.5),
      pair('alert', [surface, 'alert-wash'], 4.5),
      pair('ok', [surface, 'ok-wash'], 4.5),
      pair('edge', [surface], 3),
      pair('focus', [surface], 3),
      ...people.map((person) => pair(person, [surface], 4.5)),
      ...tagColours.flatMap((colour) => veils.map((veil) => pair(`tag-${colour}`, [surface, veil], 3))),
    ]),
    ...twoWashes.flatMap((back) => [pair('ink', back, 4.5), ...kinds.map((kind) => pair(`${kind}-line`, back, 3))]),
    ...kinds.map((kind) => pair('ink', ['paper', `${kind}-strong`], 4.5)),
    ...kinds.map((kind) => pair(`${kind}-line`, ['paper', `${kind}-strong`], 3)),
    pair('ink', ['selection'], 4.5),
    pair('on-solid', ['solid'], 4.5),
    pair('on-alert', ['alert-fill'], 4.5),
    ...people.map((person) => pair('on-peer', [person], 4.5)),
  ]
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours of the %s theme', (_, theme) => {
  it('keep text at 4.5:1 and lines at 3:1 on every surface they are drawn on', () => {
    const weak = pairsOf(theme)
      .filter(({ front, back, least }) => contrast(front, back) < least)
      .map(({ what, front, back }) => `${what}: ${contrast(front, back).toFixed(2)}`)
    expect(weak).toEqual([])
  })
})
