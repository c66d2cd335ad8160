import type { IncomingMessage } from 'node:http'

const mostBytes = 64 * 1_048_576

/**
 * Lets what is still being sent go by, up to a bound: a sender whose connection closes while it is sending hears
 * that the network failed, and never the answer that it sent too much.
 */
export function letBy(incoming: IncomingMessage): Promise<void> {
  if (incoming.readableEnded || incoming.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > mostBytes) resolve()
    })
    for (const over of ['end', 'close', 'error'] as const) incoming.once(over, () => resolve())
    incoming.resume()
  })
}
