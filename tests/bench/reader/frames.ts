const channel = new MessageChannel()

export const afterTask = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  })

export const atFrame = () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())))

/** A message posted in a frame arrives once the frame's style, layout and paint are done. */
export async function frameEnd(): Promise<number> {
  await atFrame()
  await afterTask()
  return performance.now()
}
