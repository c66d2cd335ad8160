import { writeTransaction } from '#platform/database/transaction.ts'
import { forgetPhoto } from '#platform/files/named-photos.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dropForgotten, toForget } from '../views/read-photos.ts'

/** Removes the files of photos that were taken down; cut short, it goes on with what is left. */
export const forgetPhotos: Job = {
  name: 'exchange.forget-photos',
  everySeconds: 60,
  async run({ pool, filesFolder }) {
    for (const photoId of await writeTransaction(pool, toForget)) {
      await forgetPhoto(filesFolder, photoId)
      await writeTransaction(pool, (tx) => dropForgotten(tx, photoId))
    }
  },
}
