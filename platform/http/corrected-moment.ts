import { epochMsOf, type Instant, instantOf } from '../time/instant.ts'

const longestOfflineMs = 31 * 24 * 60 * 60_000

/**
 * When a phone did something, by the house's clock: the phone's own clock may be a day off, but the time between doing
 * and sending is right. Never later than now, never more than 31 days back; unusable values count as "now".
 */
export function correctedMoment(
  occurredAt: string | undefined,
  clientNow: string | undefined,
  now: Instant,
): Instant | undefined {
  if (occurredAt === undefined || clientNow === undefined) return undefined
  const ago = epochMsOf(clientNow) - epochMsOf(occurredAt)
  if (!Number.isFinite(ago) || ago < 0 || ago > longestOfflineMs) return undefined
  return instantOf(epochMsOf(now) - ago)
}
