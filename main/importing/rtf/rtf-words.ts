/** Control words that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    softline: '\n',
    emdash: '—',
    endash: '–',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    ltrmark: '\u200E',
    rtlmark: '\u200F',
    zwj: '\u200D',
    zwnj: '\u200C',
    zwbo: '\u200B',
    zwnbo: '\u2060',
  }),
)

/** A backslash and one character that stand for another. */
export const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\',
    '{': '{',
    '}': '}',
    '~': '\u00A0',
    _: '\u2011',
    '-': '\u00AD',
  }),
)

/** What the words of a group are. */
export type Destination =
  | 'body'
  | 'footnote'
  | 'frame'
  /** The mark of a list item, as it was drawn. */
  | 'mark'
  | 'fonts'
  | 'styles'
  | 'style'
  | 'info'
  | 'title'
  | 'author'
  | 'created'
  /** No words of the document, though a group within may hold some: a frame in a drawing. */
  | 'skipped'
  /** No words of the document, nor anything within. */
  | 'dropped'

/** By the control word that a group begins with, with `\*` before it or without. */
export const destinations: ReadonlyMap<string, Destination> = new Map(
  Object.entries<Destination>({
    footnote: 'footnote',
    shptxt: 'frame',
    dptxbxtext: 'frame',
    result: 'body',
    ud: 'body',
    nesttableprops: 'body',
    listtext: 'mark',
    pntext: 'mark',
    fonttbl: 'fonts',
    stylesheet: 'styles',
    info: 'info',
    title: 'title',
    author: 'author',
    creatim: 'created',
    object: 'skipped',
    upr: 'skipped',
    ...Object.fromEntries(
      (
        'annotation aftncn aftnsep aftnsepc background bkmkend bkmkstart colortbl comment company doccomm falt filetbl ' +
        'fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc header headerf headerl headerr keywords ' +
        'listoverridetable listtable manager nonesttables nonshppict objdata operator pict printim private revtbl revtim ' +
        'rxe buptim category subject shprslt tc tcn template txe xe'
      )
        .split(' ')
        .map((word) => [word, 'dropped'] as const),
    ),
  }),
)
