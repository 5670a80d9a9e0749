import { expect, it } from 'vitest'
import type { OpenAccount } from '../../../main/account/open-account'
import { Waiting } from '../../../main/keeper/waiting'
import type { AccountLink } from '../../../main/team/account-link'
import type { TeamNews } from '../../../shared/keeper/team-protocol'

function watching() {
  const told: TeamNews[] = []
  const disk = { saved: Promise.resolve(), isFull: false }
  const settled = async () => {
    await disk.saved
    return disk.isFull ? { kind: 'disk-full' } : null
  }
  const waiting = new Waiting({ settled } as unknown as OpenAccount, (news) => told.push(news))
  const look = (...on: string[]) => waiting.look({ waitingOn: new Set(on) } as unknown as AccountLink)
  const rest = () => new Promise((next) => setImmediate(next))
  return { told, disk, look, rest }
}

it('tells what waits last, however much happens at once', async () => {
  const { told, look, rest } = watching()
  look()
  look('a')
  await rest()
  look('a')
  look('a', 'b')
  look('b')
  look()
  await rest()
  expect(told.at(0)).toEqual({ news: 'waiting', on: ['a'] })
  expect(told.at(-1)).toEqual({ news: 'waiting', on: [] })
})

it('tells nothing before it is saved, nor twice', async () => {
  const { told, disk, look, rest } = watching()
  let save = () => undefined as void
  disk.saved = new Promise((resolve) => {
    save = resolve
  })
  look('a')
  await rest()
  expect(told).toEqual([])
  save()
  await rest()
  look('a')
  await rest()
  expect(told).toEqual([{ news: 'waiting', on: ['a'] }])
})

it('does not call saved what the disk refuses', async () => {
  const { told, disk, look, rest } = watching()
  disk.isFull = true
  look('a')
  await rest()
  expect(told).toEqual([])
  disk.isFull = false
  look('a')
  await rest()
  expect(told).toEqual([{ news: 'waiting', on: ['a'] }])
})
