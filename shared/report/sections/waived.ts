import { nameOf } from '../../exporting/name-of'
import { isoTime } from '../../exporting/time'
import { wholeAccount } from '../../tradecraft/checks/check'
import { checks, isCheckName } from '../../tradecraft/checks/checks'
import type { Waiver } from '../../tradecraft/waiver'
import { checkedWords } from '../checks/checked-export'
import { reportChecks, reportFindings } from '../checks/checks'
import type { Inlines, ReportBlock } from '../report'
import { heading, inlinesOf, item, list, paragraph } from './blocks'
import type { Filling } from './filling'

/** What somebody has let stand, with the reason: of the account all that is on record, of the report what stands in it. */
export function waivedSection(filling: Filling): readonly ReportBlock[] {
  const blocks = [...part('In this report', inReport(filling)), ...part('In the account', inAccount(filling))]
  return blocks.length > 0 ? blocks : [paragraph('No check was waived.')]
}

const part = (name: string, lines: readonly Inlines[]): readonly ReportBlock[] =>
  lines.length > 0 ? [heading(name), list(lines.map((line) => item(line)))] : []

function inReport(filling: Filling): readonly Inlines[] {
  const { account, head, text } = filling
  const told = new Set<string>()
  return reportFindings(checkedWords(account, head, text)).flatMap(({ check, target, message, waiver }) => {
    if (!waiver || told.has(target)) return []
    told.add(target)
    return [waivedLine(reportChecks[check].title, message, waiver, filling)]
  })
}

/** By their names, and then in the order of what they stand at, so that every copy tells them alike. */
function inAccount(filling: Filling): readonly Inlines[] {
  const { waivers } = filling.account.craft.tradecraft
  return [...waivers.values()]
    .filter(({ check }) => isCheckName(check))
    .sort((a, b) => (`${a.check}/${a.target}` < `${b.check}/${b.target}` ? -1 : 1))
    .map((waiver) =>
      waivedLine(
        isCheckName(waiver.check) ? checks[waiver.check].title : '',
        `At ${at(waiver, filling)}.`,
        waiver,
        filling,
      ),
    )
}

function at({ target }: Waiver, { account, passage, claimWords, called }: Filling): string {
  if (target === wholeAccount) return 'the account as a whole'
  const link = account.craft.tradecraft.links.get(target)
  const about = link?.from ?? target
  return passage(about)?.kind === 'claim' ? claimWords(about) : called(about)
}

const waivedLine = (title: string, where: string, { reason, by, at }: Waiver, { account, say }: Filling): Inlines =>
  inlinesOf(say(`${title}. ${where} Waived by ${nameOf(account.people, by)} on ${isoTime(at).slice(0, 10)}: ${reason}`))
