/** A promise that another resolves, once something is replaced by something new. */
export function renewal(): { readonly promise: Promise<void>; readonly done: () => void } {
  let done = () => undefined as void
  const promise = new Promise<void>((resolve) => {
    done = resolve
  })
  return { promise, done }
}
