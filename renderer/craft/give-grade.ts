import type { Command } from '../../shared/account/command'
import { gradeWords } from '../../shared/tradecraft/grade-words'
import type { GradeValue, Scale } from '../../shared/tradecraft/vocabulary'
import type { Workbench } from '../workbench'

/** Grades a source or a claim in place of what stood. False where nothing can be changed. */
export function giveGrade({ account, newId }: Workbench, target: string, scale: Scale, value: GradeValue): boolean {
  const given = account.run([{ type: 'grade', id: newId(), target, scale, value } as Command])
  if (given) account.say(`Graded ${value}: ${gradeWords[value].toLowerCase()}`)
  return given
}
