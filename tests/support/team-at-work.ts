import { expect } from 'vitest'
import type { ServerAddress } from '../../shared/team/invitation'
import type { Role } from '../../shared/team/role'
import { hostedAccount, invite, join, type Someone, someone, until } from './team'
import { connectGuest, type Guest } from './team-guest'

export interface TeamAtWork {
  readonly address: ServerAddress
  readonly id: string
  readonly owner: Someone
  /** An editor who is connected, and has made the annotation `carols`. */
  readonly bystander: Guest
  /** A new member. */
  member(role: Role): Promise<Someone>
  /** The bystander and somebody who comes now hear of each other's edits, and hold the same. */
  exchange(): Promise<void>
}

export const claim = (by: string, note = '') => ({ kind: 'claim', ranges: [[0, 3]], by, at: 1, note })

/** A team with an account that somebody is working on. */
export async function teamAtWork(address: ServerAddress): Promise<TeamAtWork> {
  const owner = someone('Alice')
  const { id } = await hostedAccount(address, owner)
  let count = 0
  const enlist = async (name: string, role: Role) => {
    const one = someone(name)
    expect(await join(address, id, one, invite(address, id, owner, { role }))).toMatchObject({ ok: true })
    return one
  }
  const bystander = connectGuest(address, id, await enlist('Carol', 'editor'))
  await bystander.synced
  bystander.doc.getMap('p').set('carol', { name: 'Carol', colour: 1 })
  bystander.doc.getMap('a').set('carols', claim('carol'))
  expect(await bystander.settled()).toBe(true)
  return {
    ...{ address, id, owner, bystander },
    member: (role) => enlist(`member-${++count}`, role),
    exchange: async () => {
      const newcomer = connectGuest(address, id, owner)
      await newcomer.synced
      const [key, reply] = [`${++count}-asked`, `${count}-answered`]
      bystander.doc.getMap('a').set(key, claim('carol'))
      await until(newcomer.doc, () => newcomer.doc.getMap('a').has(key))
      newcomer.doc.getMap('a').set(reply, claim('alice'))
      await until(bystander.doc, () => bystander.doc.getMap('a').has(reply))
      expect(newcomer.doc.getMap('a').toJSON()).toEqual(bystander.doc.getMap('a').toJSON())
      expect(bystander.doc.getMap('a').get('carols')).toEqual(claim('carol'))
      newcomer.socket.terminate()
    },
  }
}
