import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Browser } from '../operations/house.ts'
import { sessionCookie } from './identify.ts'

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/i, 'HarmonyOS'],
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X/i, 'macOS'],
  [/Linux/i, 'Linux'],
]

const programs: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/Edg\//i, 'Edge'],
  [/Firefox\//i, 'Firefox'],
  [/Chrome\//i, 'Chrome'],
  [/Safari\//i, 'Safari'],
]

const nameIn = (names: readonly (readonly [RegExp, string])[], agent: string): string =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? '?'

/** The browser at the other end: how it is called in the list of sessions, and how it is handed a session. */
export function browserOf(request: FastifyRequest, reply: FastifyReply): Browser {
  const agent = request.headers['user-agent'] ?? ''
  const isSecure = request.protocol === 'https'
  const name = isSecure ? sessionCookie.secure : sessionCookie.loopback
  const attributes = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' as const }
  return {
    origin: `${request.protocol}://${request.host}`,
    device: `${nameIn(programs, agent)} · ${nameIn(systems, agent)}`,
    giveSession: (token) => {
      if (token === null) reply.clearCookie(name, attributes)
      else reply.setCookie(name, token, attributes)
    },
  }
}
