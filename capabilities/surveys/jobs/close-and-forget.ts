import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { graceDays, wordsAfterClosingDays, wordsAfterTellingDays } from '../house-times.ts'
import { closeSurvey } from '../operations/close-survey.ts'
import { eraseWords } from '../operations/erase-words.ts'
import { surveysDue } from '../views/read-surveys.ts'

/** Closes surveys whose day has passed and whose late phones were waited for, and destroys words whose time is over. */
export const closeAndForget: Job = {
  name: 'surveys.close-and-forget',
  everySeconds: 3_600,
  async run(house) {
    const now = house.now()
    const today = dayOf(now)
    const { toClose, toErase } = await houseReadTransaction(house.pool, (tx) =>
      surveysDue(tx, {
        closedBefore: addDays(today, -graceDays),
        toldBefore: addDays(today, -wordsAfterTellingDays),
        emptyBefore: addDays(today, -wordsAfterClosingDays),
      }),
    )
    const actor = { kind: 'job', name: closeAndForget.name } as const
    const settle = (running: Promise<unknown>) =>
      running.catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    for (const surveyId of toClose)
      await settle(closeSurvey.run({ surveyId }, { house, actor, now, key: `due:${surveyId}` }))
    for (const surveyId of toErase)
      await settle(eraseWords.run({ surveyId }, { house, actor, now, key: `words:${surveyId}` }))
  },
}
