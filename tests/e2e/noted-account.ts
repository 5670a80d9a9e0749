import type { Desk } from './app'

const text = [
  'The fire at Warehouse 7B began with a single sound. Idris Belhane, a crane operator on the night shift, said he heard one blast at about ten past two.',
  'Belhane also said that two unmarked trucks unloaded drums before midnight; he had it from a voice note that went round the dockers’ channel.',
  'Radio Sahil reported the trucks as well, quoting the voice note. قالت إذاعة الساحل إن حارس البوابة لم يسجل دخول الشاحنتين.',
  'The Port Authority says that no vehicle entered the quay after 22:00. It puts the first blast at 02:25.',
  'The pilot’s log has the blast at 02:11, and notes that masters were told at 01:40 to wait outside the breakwater.',
  'A circular of 12 March says the sprinkler main was closed. The Authority calls the system fully operational.',
  'Gate camera 2 recorded nothing from 23:31 to 00:20. A post by @harbourwatch counts four people treated for smoke.',
  'Somebody has opened the east door. The fire began with a fault in the substation, the Authority believes.',
].join('\n\n')

type Kind = 'claim' | 'actor' | 'source'

/** Tags, notes, links and grades by the command line, as a person types them. */
export class NotedAccount {
  readonly file: string
  readonly #desk: Desk

  private constructor(desk: Desk, file: string) {
    this.#desk = desk
    this.file = file
  }

  static async of(desk: Desk, words: string, name: string): Promise<NotedAccount> {
    return new NotedAccount(desk, await desk.account(words, name))
  }

  async #say(...args: readonly string[]): Promise<string> {
    const { code, out, err } = await this.#desk.attest(...args, '--author', 'Mira')
    if (code !== 0) throw new Error(err)
    return out.trim()
  }

  tag(kind: Kind, quote: string): Promise<string> {
    return this.#say('annotate', this.file, '--kind', kind, '--quote', quote)
  }

  set(id: string, ...settings: readonly string[]): Promise<string> {
    return this.#say('set', this.file, id, ...settings)
  }

  link(from: string, type: string, to: string, ...more: readonly string[]): Promise<string> {
    return this.#say('link', this.file, '--type', type, '--from', from, '--to', to, ...more)
  }

  grade(id: string, value: string): Promise<string> {
    const scale = /[A-F]/.test(value) ? 'reliability' : 'credibility'
    return this.#say('grade', this.file, id, '--scale', scale, '--value', value)
  }
}

/** An account with twelve claims by seven sources: repeated, contradicted, denied, in Arabic, without source. */
export async function quayFire(desk: Desk): Promise<NotedAccount> {
  const quay = await NotedAccount.of(desk, text, 'Quay 7 fire')
  const source = async (quote: string, kind: string, grade: string) => {
    const id = await quay.tag('source', quote)
    await quay.set(id, `source-kind=${kind}`, 'access=Was there, or near.')
    if (grade) await quay.grade(id, grade)
    return id
  }
  const belhane = await source('Idris Belhane', 'person', 'C')
  const note = await source('a voice note', 'anonymous', 'E')
  const radio = await source('Radio Sahil', 'outlet', 'C')
  const authority = await source('The Port Authority', 'official', 'C')
  const log = await source('The pilot’s log', 'document', 'B')
  const circular = await source('A circular of 12 March', 'document', 'B')
  const camera = await source('Gate camera 2', 'sensor', 'B')
  await quay.link(radio, 'derived-from', note)

  const claim = async (quote: string, by: string, grade: string, ...settings: readonly string[]) => {
    const id = await quay.tag('claim', quote)
    if (settings.length > 0) await quay.set(id, ...settings)
    if (by) await quay.link(id, 'attributed-to', by)
    if (grade) await quay.grade(id, grade)
    return id
  }
  const blast = await claim(
    'he heard one blast at about ten past two',
    belhane,
    '2',
    'statement=The first blast was at about 02:10.',
    'event-time=2026-03-14T02:10~',
  )
  const trucks = await claim(
    'two unmarked trucks unloaded drums before midnight',
    note,
    '3',
    'statement=Two unmarked trucks unloaded drums at Warehouse 7B shortly before midnight.',
    'event-time=2026-03-13T23:40/2026-03-13T23:59?',
  )
  await quay.link(trucks, 'relayed-by', belhane)
  const again = await claim('reported the trucks as well', radio, '3')
  await quay.link(again, 'same-as', trucks)
  const guard = await claim('حارس البوابة لم يسجل دخول الشاحنتين', radio, '3')
  const none = await claim('no vehicle entered the quay after 22:00', authority, '4')
  await quay.link(none, 'contradicts', trucks)
  const late = await claim(
    'puts the first blast at 02:25',
    authority,
    '4',
    'statement=The first blast was at 02:25.',
    'event-time=2026-03-14T02:25',
  )
  await quay.link(late, 'contradicts', blast)
  const logged = await claim('has the blast at 02:11', log, '1')
  await quay.link(logged, 'same-as', blast)
  await claim('masters were told at 01:40 to wait outside the breakwater', log, '1', 'event-time=2026-03-14T01:40')
  const main = await claim('the sprinkler main was closed', circular, '2')
  const working = await claim('the system fully operational', authority, '5')
  await quay.link(main, 'contradicts', working)
  await claim(
    'recorded nothing from 23:31 to 00:20',
    camera,
    '1',
    'statement=Camera 2 recorded nothing from 23:31 to 00:20.',
    'event-time=2026-03-13T23:31/2026-03-14T00:20',
  )
  await claim('Somebody has opened the east door', '', '')
  const driver = await quay.tag('actor', 'two unmarked trucks')
  const gate = await quay.tag('actor', 'حارس البوابة')
  await quay.tag('actor', 'four people')
  await quay.link(trucks, 'about', driver, '--role', 'agent')
  await quay.link(none, 'about', driver, '--role', 'target')
  await quay.link(guard, 'about', gate, '--role', 'agent')
  return quay
}
