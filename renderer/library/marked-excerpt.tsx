import { Fragment } from 'react'
import type { Excerpt } from '../../shared/library/search'

/** Words around what was found, with what was found marked. */
export function MarkedExcerpt({ excerpt: { text, marks, cutBefore, cutAfter } }: { readonly excerpt: Excerpt }) {
  return (
    <>
      {cutBefore && '…'}
      {marks.map(([start, end], i) => (
        <Fragment key={start}>
          {text.slice(marks[i - 1]?.[1] ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
      {cutAfter && '…'}
    </>
  )
}
