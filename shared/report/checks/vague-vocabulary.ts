// Parts of regular expressions over folded text. What leaves a likelihood open are Kent’s synonyms of “possible” (“Words of
// Estimative Probability”, 1964: conceivable, could, may, might, perhaps) and what seems so; the terms that take their place
// are those of ICD 203, D.6.e(2)(a), and of the UK yardstick. That whoever reports something is named and cited is ICD 206,
// Sourcing Requirements for Disseminated Analytic Products.

/** What somebody was able to do, or was not. */
const able =
  'see|hear|smell|feel|say|tell|find|read|remember|recall|name|identify|recogni[sz]e|reach|speak|confirm|verify|understand|make out'
const wasAble =
  'be (?:seen|heard|found|read|named|identified|recogni[sz]ed|reached|confirmed|verified|established|traced|dated|made out)'

/** The month however it is written, where no capital tells it from the word. */
const noMonth = '(?<!\\b(?:in|since|until|till|during|early|late|mid)[ -])(?<!\\d(?:st|nd|rd|th)? (?:of )?)'

/** What leaves open how likely something is; without “could” and “might” where they are ability and power. */
export const openEnglish: readonly string[] = [
  `${noMonth}may(?! \\d)(?! be (?:said|noted|asked|added|objected))`,
  '(?<!\\b(?:the|its|his|her|their|our|military|full|all) )might(?! of\\b)',
  `(?<!\\b(?:nobody|no one|none|neither|nothing)\\b[^.]{0,80})could(?! not\\b)(?! (?:${able}|${wasAble})\\b)`,
  '(?:perhaps|maybe|apparently|seemingly|presumably|ostensibly)',
]

/** Those whom nobody knows. */
const unnamed =
  '(?<!\\b(?:the|these|those|both|all|our|two|three) )(?:(?:unconfirmed|unverified) )?(?:reports|sources|rumou?rs)'

const someOf = '(?:(?:an?|one|two|three|some|several|many) )?'

/** Those whose names are kept back. */
const nameless =
  `(?<!\\b(?:the|these|those|both) )${someOf}(?:anonymous|unnamed|unidentified)(?: \\p{L}+){0,2}? ` +
  '(?:sources?|officials?|officers?|diplomats?|aides?|insiders?|persons?|people)'

const familiar = `(?<!\\b(?:the|these|those|both) )${someOf}(?:people|persons?|sources?|officials?|someone|somebody) familiar with`

const says = '(?:says?|said|told|suggests?|suggested|indicates?|indicated|claims?|claimed|speaks? of|spoke of|have it)'

const saidBySomebody = '(?:said|rumou?red|alleged|believed|thought|reported|claimed|understood)'

/** What says that somebody says so, and not who. */
export const hearsayEnglish: readonly string[] = [
  '(?:reportedly|allegedly|supposedly|purportedly|reputedly)',
  `(?:is|are|was|were) ${saidBySomebody} (?:that|to)`,
  `it (?:is|was|has been) ${saidBySomebody}`,
  'believed to (?:be|have)',
  `${unnamed} ${says}`,
  `${nameless}(?: (?:in|at|from|of|with|close to)(?: \\p{L}+){1,4}?)? ${says}`,
  `according to (?:${familiar}|${nameless}|${unnamed})`,
  `${familiar} (?:(?:the|this) (?:matter|case|situation|investigation)|(?:\\p{L}+ ){1,3}?${says})`,
  'on (?:the )?condition of anonymity',
  'rumou?r has it',
  'rumou?red',
]

/** What says who reports it, also where no passage is cited. */
export const namedEnglish: readonly string[] = [
  `according to(?! (?:${unnamed}|${familiar}|${nameless}|(?:a|an|some|several|many) ))`,
]

/** “Qad” before what is still going on leaves it open; before what is past it affirms it. */
export const openArabic: readonly string[] = [
  'ربما',
  'قد (?:ي\\p{L}+|تكون|لا(?= ))',
  'على ما يبدو',
  'يبدو أن\\p{L}*',
  'من الممكن أن\\p{L}*',
  'فيما يبدو',
]

export const hearsayArabic: readonly string[] = [
  '(?:من )?المزعوم(?:ة|ين)?',
  'من المعتقد',
  '(?:وفق|حسب|بحسب|على) ما (?:يقال|يزعم|قيل|يشاع)',
  'قيل إن\\p{L}*',
  '(?:تقارير|أنباء|معلومات) غير مؤكدة',
]
