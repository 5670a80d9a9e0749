/** Why nothing came from a web address. */
export type FetchProblem =
  /** No address, or not of the web. */
  | { readonly kind: 'no-address' }
  | { readonly kind: 'private-address'; readonly host: string }
  | { readonly kind: 'not-found'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly host: string }
  /** The certificate of its server is not good. */
  | { readonly kind: 'not-trusted'; readonly host: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'too-many-redirects'; readonly limit: number }
  /** In bytes. */
  | { readonly kind: 'page-too-large'; readonly limit: number }
  /** In s. */
  | { readonly kind: 'page-too-slow'; readonly seconds: number }

/** @param allowing how addresses of one's own network are allowed */
export function fetchSentence(
  problem: FetchProblem,
  address: string,
  allowing = 'the settings can allow that',
): string {
  const whole = `“${address}” was not imported, because`
  switch (problem.kind) {
    case 'no-address':
      return `${whole} it is no address of a page; it begins with http:// or https://.`
    case 'private-address':
      return `${whole} ${problem.host} is in your own network; ${allowing}.`
    case 'not-found':
      return `${whole} nobody knows a server ${problem.host}; check how it is written.`
    case 'unreachable':
      return `${whole} ${problem.host} does not answer; try again when there is a connection.`
    case 'not-trusted':
      return `${whole} ${problem.host} cannot prove who it is; whoever answers could be somebody else.`
    case 'status':
      return `${whole} its server answers ${problem.status} instead of a page; a browser may show why.`
    case 'too-many-redirects':
      return `${whole} it leads on more than ${problem.limit} times; a browser may show where to.`
    case 'page-too-large':
      return `${whole} the page is larger than ${problem.limit / 1e6} MB; it can be saved in a browser and imported as a file.`
    case 'page-too-slow':
      return `${whole} it did not come within ${problem.seconds} seconds; try again later.`
  }
}
