export const sizes = [
  { name: '100 KB, 1,000', size: 100_000, count: 1_000 },
  { name: '1 MB, 10,000', size: 1_000_000, count: 10_000 },
  { name: '5 MB, 50,000', size: 5_000_000, count: 50_000 },
]

/** Ways of showing an account, as the page names them: the reader, what it is measured against, and its peers. */
export const methods = {
  plain: 'bare text, nothing tagged',
  reader: 'Attest',
  marknode: 'Lexical, mark nodes',
  'recogito-ranges': 'Recogito, given ranges',
  recogito: 'Recogito, from offsets',
}

const peers = ['marknode', 'recogito-ranges', 'recogito']

/**
 * In turns, A B B A A B …, so that whatever else the computer does slows both alike; the first pair, of the smallest
 * account, is not counted. The peers follow: of what takes them many times as long, few visits tell enough.
 */
export function planVisits(pairs, peerVisits) {
  const all = []
  for (let pair = -1; pair < pairs; pair++) {
    const ways = pair % 2 ? ['reader', 'plain'] : ['plain', 'reader']
    for (const { size, count } of pair < 0 ? sizes.slice(0, 1) : sizes) {
      for (const method of ways) all.push({ pair, method, size, count })
    }
  }
  for (const { size, count } of sizes) {
    for (const method of peers) {
      for (let pair = 0; pair < peerVisits; pair++) all.push({ pair, method, size, count })
    }
  }
  return all
}
