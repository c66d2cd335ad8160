import type { FastifyInstance } from 'fastify'
import { Problem } from '../errors.ts'
import { contentOfPhoto, nameFile, namePhoto } from '../files/named-photos.ts'
import { photoLimits, photoProblems } from '../files/photo-problems.ts'
import { readPhoto, storePhoto } from '../files/store-photo.ts'
import { callsAMinute } from './routes.ts'

type PhotoRequest = { Params: { photoId: string }; Querystring: { size?: string } }

/**
 * `POST /api/photos/:photoId` takes a photo as the raw body, under an id the phone made, before the words that belong
 * to it are sent; `GET /api/photos/:photoId` shows it to whoever was given the id.
 */
export function addPhotoRoutes(server: FastifyInstance, folder: string): void {
  const images = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/octet-stream']
  server.addContentTypeParser(
    images,
    { parseAs: 'buffer', bodyLimit: photoLimits.bytes + 1 },
    (_request, body, done) => done(null, body),
  )
  server.post<PhotoRequest>(
    '/api/photos/:photoId',
    {
      bodyLimit: photoLimits.bytes + 1,
      config: { rateLimit: { max: callsAMinute.intake, timeWindow: 60_000 } },
      errorHandler: (failure) => {
        throw failure.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
          ? new Problem('too-large', photoProblems.tooLarge)
          : failure
      },
    },
    async (request, reply) => {
      const { photoId } = request.params
      nameFile(folder, photoId)
      if (!Buffer.isBuffer(request.body)) throw new Problem('invalid-input', photoProblems.notAnImage)
      const stored = await storePhoto(request.body, folder)
      await namePhoto(folder, photoId, stored.photoId)
      return reply.send({ photoId, width: stored.width, height: stored.height })
    },
  )
  server.get<PhotoRequest>('/api/photos/:photoId', async (request, reply) => {
    const content = await contentOfPhoto(folder, request.params.photoId)
    const bytes = await readPhoto(folder, content, request.query.size === 'thumbnail' ? 'thumbnail' : 'full')
    return reply
      .headers({
        'cache-control': 'private, max-age=86400, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': 'inline; filename="photo.jpg"',
      })
      .type('image/jpeg')
      .send(bytes)
  })
}
