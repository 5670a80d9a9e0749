/** Goes through with something that comes to its end in steps, all at once. */
export function lastOf<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
