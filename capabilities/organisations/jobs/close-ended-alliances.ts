import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { closeOrganisation } from '../operations/close-organisation.ts'
import { alliancesEndedBefore } from '../views/ended-alliances.ts'

/** A joint body set up until a day is closed when that day has passed; one with others below it waits for a person. */
export const closeEndedAlliances: Job = {
  name: 'organisations.close-ended-alliances',
  everySeconds: 3_600,
  async run(house) {
    const today = dayOf(house.now())
    const ended = await readTransaction(house.pool, {}, (tx) => alliancesEndedBefore(tx, today))
    for (const organisationId of ended) await closeOne(house, organisationId)
  },
}

async function closeOne(house: House, organisationId: string): Promise<void> {
  const now = house.now()
  const input = { organisationId, on: dayOf(now), reason: '约定的期限已到' }
  const actor = { kind: 'job', name: closeEndedAlliances.name } as const
  try {
    await closeOrganisation.run(input, {
      house,
      actor,
      now,
      key: `${closeEndedAlliances.name}:${organisationId}`,
    })
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason
  }
}
