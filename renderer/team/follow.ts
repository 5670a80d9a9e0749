import { distinctName } from '../../shared/account/distinct-names'
import type { Workbench } from '../workbench'
import { placeOf } from './here'

/** Keys that move the text. */
const movingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '])

/** Scrolls to wherever the teammate is who is followed, until this person moves the text or presses Escape. */
export function followTeammate({ account, reader, team, view }: Workbench, document: Document): () => void {
  let shown = ''

  function look(): void {
    const { followed, peers } = team.get()
    const peer = peers.find(({ person }) => person === followed)
    const place = peer ? placeOf(peer) : null
    const now = followed === null ? '' : `${followed} ${place}`
    if (now === shown) return
    shown = now
    if (!peer || place === null) return
    void reader.get()?.reveal([place, place], { block: peer.selection ? 'center' : 'start' })
  }

  function stop(): void {
    const { followed } = team.get()
    if (followed === null) return
    const name = distinctName(account.get().people, followed)
    team.follow(null)
    account.say(name === undefined ? 'You follow nobody now' : `You no longer follow ${name}`)
  }

  const isInText = ({ target }: Event) => target instanceof Node && (reader.get()?.scroller.contains(target) ?? false)
  const move = (event: Event) => {
    if (isInText(event)) stop()
  }
  const press = (event: KeyboardEvent) => {
    if (team.get().followed === null || view.get().dialog !== null) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      stop()
    } else if (movingKeys.has(event.key)) move(event)
  }
  const listeners = new AbortController()
  const options = { capture: true, passive: true, signal: listeners.signal }
  document.addEventListener('wheel', move, options)
  document.addEventListener('touchmove', move, options)
  document.addEventListener('pointerdown', move, options)
  document.addEventListener('keydown', press, { ...options, passive: false })
  const unsubscribe = team.subscribe(look)
  return () => {
    unsubscribe()
    listeners.abort()
  }
}
