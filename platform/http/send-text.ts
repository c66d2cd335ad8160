import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly media: string }

type TextAnswer = { readonly text: string; readonly fileName: string }

const isTextAnswer = (answer: unknown): answer is TextAnswer =>
  typeof answer === 'object' &&
  answer !== null &&
  'text' in answer &&
  typeof answer.text === 'string' &&
  'fileName' in answer &&
  typeof answer.fileName === 'string'

const tagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/** Sends a text as a file; a reader that shows the tag of what it holds is told that nothing changed. */
export function sendText({ request, reply, media }: Exchange, answer: unknown): FastifyReply {
  if (!isTextAnswer(answer)) throw new Error(`${media} is answered with a text and the name of its file`)
  const tag = tagOf(answer.text)
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache' })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply
    .header('content-disposition', `inline; filename="${answer.fileName}"`)
    .type(`${media}; charset=utf-8`)
    .send(answer.text)
}
