import { randomUUID } from 'node:crypto'
import type { TradecraftCommand } from '../../../shared/tradecraft/command'
import { type Scale, scales } from '../../../shared/tradecraft/vocabulary'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { refuse } from '../refusal'
import { noteDown, readId, readWord } from './note-down'
import { tellResting } from './tell-resting'

const options = {
  scale: { type: 'string' },
  value: { type: 'string' },
  reason: { type: 'string' },
  author: { type: 'string' },
} as const

export const gradeCommand: Command = {
  usage: 'grade FILE ID --scale reliability|credibility --value A–F|1–6 [--reason TEXT] [--author NAME]',
  about:
    'grade a source, or what is claimed, in place of the grade it had, and print the id of that; where a source was graded otherwise before, every claim that rests on it is named',
  async run(args, surroundings) {
    const { profile, print } = surroundings
    const { files, text } = readArguments(args, options, [2, 2], this.usage)
    const [file, typed] = files as [string, string]
    const wanted = (name: 'scale' | 'value') => text(name) ?? refuse(`Type it as “attest ${this.usage}”.`)
    const scale = readWord('scale', Object.keys(scales) as Scale[], wanted('scale'))
    const value = readWord<string>(`${scale}`, scales[scale], wanted('value').toUpperCase())
    const [id, reason] = [randomUUID(), text('reason')]
    const target = readId(typed)
    const command = { type: 'grade', id, target, scale, value, ...(reason && { reason }) } as TradecraftCommand
    await noteDown(file, profile, text('author'), () => [command])
    print(`${id}\n`)
    await tellResting(file, id, surroundings)
  },
}
