import type { Person } from '../../shared/account/annotation'
import './avatar.css'

interface AvatarProps {
  /** Undefined where nothing tells who it was. */
  readonly person: Person | undefined
  readonly me: boolean
  /** Only an outline is left of whoever is not here. */
  readonly away?: boolean
}

/** A person's initials in their colour; whoever is at work is ink. Their name stands beside it. */
export function Avatar({ person, me, away = false }: AvatarProps) {
  return (
    <span className="avatar" data-peer={me ? undefined : person?.colour} data-away={away} aria-hidden="true">
      {person ? initials(person.name) : '?'}
    </span>
  )
}

/** Of words that begin with a letter, where there are any: what tells people of one name apart is none. */
const initials = (name: string): string => {
  const all = name.trim().split(/\s+/)
  const lettered = all.filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const words = lettered.length > 0 ? lettered : all
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
