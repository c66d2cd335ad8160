import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { houseProblems, Problem } from '../errors.ts'

type Settings = { readonly isSecure: boolean; readonly tileSource: string | undefined }

const tileOrigin = (tileSource: string | undefined): string => {
  if (tileSource === undefined) return ''
  const { origin } = new URL(tileSource.replace(/[{}]/g, ''))
  return ` ${origin}`
}

function policy(settings: Settings): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:${tileOrigin(settings.tileSource)}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ')
}

const isSafe = (request: FastifyRequest) => request.method === 'GET' || request.method === 'HEAD'

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

/** A page of another site may not make this browser write here (CSRF). */
function refuseOtherSites(request: FastifyRequest): void {
  if (isSafe(request)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Problem('not-allowed', houseProblems.notAllowed)
  const { origin, host } = request.headers
  if (origin !== undefined && hostOf(origin) !== host)
    throw new Problem('not-allowed', houseProblems.notAllowed)
}

/** Security headers on every answer, and no writes from other sites. */
export function addGuard(server: FastifyInstance, settings: Settings): void {
  const contentPolicy = policy(settings)
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
      ...(settings.isSecure && { 'strict-transport-security': 'max-age=31536000' }),
    })
    refuseOtherSites(request)
  })
}

export const newRequestId = (): string => randomBytes(8).toString('hex')
