import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { addDays, dayOf, type Instant } from '#platform/time/instant.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { spansOn } from '#platform/time/opening-hours.ts'
import { type StationRecord, stationById } from '../views/find-stations.ts'
import { calendar, locatedAt, opennessOf } from './station-steps.ts'

export const getStation = query(stationsContract.getStation, {
  subject: (tx, input) => stationById(tx, input.stationId),
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (_tx, { call, subject }) => ({
    ...subject,
    ...opennessOf(subject, call.now),
    days: weekFrom(subject, call.now),
    abilities: abilitiesOf(call, subject),
  }),
})

const daysShown = 7

function weekFrom({ hours }: StationRecord, now: Instant) {
  const today = dayOf(now)
  return Array.from({ length: daysShown }, (_, ahead) => {
    const on = addDays(today, ahead)
    const exception = hours.exceptions.find((one) => one.on === on)
    const holiday = hours.followsWorkingDays ? calendar.holidayOf(on) : null
    return { on, spans: spansOn(hours, on, calendar), note: exception?.reason ?? holiday }
  })
}

function abilitiesOf({ actor, house }: Call, record: StationRecord): string[] {
  if (record.closedOn !== null || !stationsAccess.keep(actor, locatedAt(record), house.trees)) return []
  return ['describeStation', 'setStationHours', 'closeStation']
}
