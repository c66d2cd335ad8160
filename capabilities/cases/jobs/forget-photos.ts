import { writeTransaction } from '#platform/database/transaction.ts'
import { forgetPhoto } from '#platform/files/named-photos.ts'
import type { Job } from '#platform/jobs/job.ts'

/** Removes the files of photos whose cases were erased; cut short, it goes on with what is left. */
export const forgetPhotos: Job = {
  name: 'cases.forget-photos',
  everySeconds: 60,
  async run({ pool, filesFolder }) {
    const { rows } = await writeTransaction(pool, (tx) =>
      tx.query<{ id: string }>('select photo_id as id from cases.photo_to_forget limit 500'),
    )
    for (const { id } of rows) {
      await forgetPhoto(filesFolder, id)
      await writeTransaction(pool, (tx) =>
        tx.query('delete from cases.photo_to_forget where photo_id = $1', [id]),
      )
    }
  },
}
