import type { Aside } from '../../../shared/importing/imported-document'
import { attributeOf, type HtmlElement } from './html-tree'

const byTag = new Map<string, Aside>([
  ['nav', 'menu'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
  ['form', 'form'],
])

const byRole = new Map<string, Aside>([
  ['navigation', 'menu'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'sidebar'],
  ['search', 'form'],
  ['form', 'form'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['dialog', 'cookie notice'],
])

/** Words that pages use in the class and id of their parts, whole ones only: "shared" is no share bar. */
const byName: readonly (readonly [RegExp, Aside])[] = [
  [/(?:^|[-_ ])(?:cookies?|consent|gdpr|onetrust|cmp)(?:[-_ ]|$)/, 'cookie notice'],
  [/(?:^|[-_ ])(?:share|sharing|social|socials|addthis)(?:[-_ ]|$)/, 'share bar'],
  [/(?:^|[-_ ])(?:newsletter|subscribe|subscription|signup|sign-up|paywall)(?:[-_ ]|$)/, 'newsletter'],
  [
    /(?:^|[-_ ])(?:related|recommended|recommendations|read-?next|more-stories|most-read|trending)(?:[-_ ]|$)/,
    'read next',
  ],
  [/(?:^|[-_ ])(?:comments?|disqus|respond)(?:[-_ ]|$)/, 'comments'],
  [/(?:^|[-_ ])(?:ad|ads|advert|advertisement|sponsored|promo)(?:[-_ ]|$)/, 'advertisement'],
  [/(?:^|[-_ ])(?:breadcrumbs?|navbar|nav|menu|skip-?link)(?:[-_ ]|$)/, 'menu'],
]

/** What a part of a page probably is that is no part of its account. */
export function asideOf(element: HtmlElement): Aside | undefined {
  const { tagName } = element
  // What holds the whole page is often named after a part of it.
  if (tagName === 'body' || tagName === 'html' || tagName === 'main' || tagName === 'article') return undefined
  const known = byTag.get(tagName) ?? byRole.get(attributeOf(element, 'role'))
  if (known) return known
  const names = [...`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`.split(/\s+/)].map((name) =>
    name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase(),
  )
  return byName.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1]
}
