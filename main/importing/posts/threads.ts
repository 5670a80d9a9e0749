import type { DocumentPart } from '../../../shared/importing/imported-document'
import type { Post } from './posts'

/** Those of one thread together, where the first of them stands; a post of none stands alone. Otherwise in the order of the table. */
export function byThread(posts: readonly Post[]): readonly Post[] {
  const threads = new Map<string | Post, Post[]>()
  for (const post of posts) {
    const thread = post.thread || post
    const others = threads.get(thread)
    if (others) others.push(post)
    else threads.set(thread, [post])
  }
  return [...threads.values()].flat()
}

/**
 * Each thread as one part, of which its first post says what it is.
 * @param parts of the posts, one each
 */
export function threadsOf(posts: readonly Post[], parts: readonly DocumentPart[]): readonly DocumentPart[] {
  const threads: DocumentPart[] = []
  for (const [index, part] of parts.entries()) {
    const last = threads.at(-1)
    const thread = posts[index]?.thread ?? ''
    if (last && thread !== '' && thread === posts[index - 1]?.thread)
      threads[threads.length - 1] = { ...last, to: part.to }
    else threads.push(part)
  }
  return threads
}
