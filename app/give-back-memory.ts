import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const lookEveryMs = 10_000
const held = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
/** Share of the time between two looks in which the process had work. */
const quiet = 0.1
const worthIt = 16_000_000

/**
 * Collects when all is started, and afterwards whenever the house is quiet and much was let go of: starting, sealing what
 * was imported, a large form or a crowd at once take memory that the engine by itself gives back only after a long
 * silence, which a house whose clocks tick never has. Ends with the function that is returned.
 */
export function giveBackMemory(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') return () => undefined
  // Once and thoroughly: what starting stretched is folded up again, which takes some tenths of a second.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const seen = { used: held(), loop: performance.eventLoopUtilization() }
  const timer = setInterval(() => {
    const loop = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(loop, seen.loop)
    seen.loop = loop
    if (utilization > quiet || held() < seen.used + worthIt) return
    collect()
    seen.used = held()
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}
