import { Fragment } from 'react'
import { kindNames } from '../../shared/account/kind'
import type { Sighting } from '../../shared/registry/library-entity'
import { KindMark } from '../controls/kind-mark'
import { useWorkbench } from '../workbench'

interface SightingListProps {
  /** The first of them, account by account. */
  readonly mentions: readonly Sighting[]
  /** How many there are. */
  readonly count: number
}

/** Every passage that mentions somebody; each opens its account at its place. */
export function SightingList({ mentions, count }: SightingListProps) {
  const { library } = useWorkbench()
  const left = count - mentions.length
  return (
    <>
      {mentions.map(({ id, kind, words, where, account }, i) => (
        <Fragment key={`${account.file} ${id}`}>
          {mentions[i - 1]?.account.file !== account.file && (
            <li className="sighting-account cut">
              <bdi>{account.title}</bdi>
            </li>
          )}
          <li>
            <button type="button" data-row className="sighting" onClick={() => library.openAt(account, id)}>
              <KindMark kind={kind} />
              <span className="unseen">{kindNames[kind].name}: </span>
              <span className="entity-said">
                <bdi>{words}</bdi>
              </span>
              <span className="unseen">in {account.title}</span>
              {where !== null && <span className="entity-aside">{where}</span>}
            </button>
          </li>
        </Fragment>
      ))}
      {left > 0 && <li className="registry-none">{left.toLocaleString('en')} more.</li>}
    </>
  )
}
