import { assessment } from '#capabilities/assessment/module.ts'
import { cases } from '#capabilities/cases/module.ts'
import { cockpit } from '#capabilities/cockpit/module.ts'
import { organisationsModule } from '#capabilities/organisations/module.ts'
import { peopleModule } from '#capabilities/people/module.ts'
import { placesModule } from '#capabilities/places/module.ts'
import { mediation } from '#capabilities/mediation/module.ts'
import { promises } from '#capabilities/promises/module.ts'
import { reports } from '#capabilities/reports/module.ts'
import { plans } from '#capabilities/plans/module.ts'
import { learning } from '#capabilities/learning/module.ts'
import { reviews } from '#capabilities/reviews/module.ts'
import { transferFigures } from '#platform/figures/transfer.ts'
import { keepingModule } from '#capabilities/keeping/module.ts'
import { noticesModule } from '#capabilities/notices/module.ts'
import { activities } from '#capabilities/activities/module.ts'
import { classes } from '#capabilities/classes/module.ts'
import { exchange } from '#capabilities/exchange/module.ts'
import { bookings } from '#capabilities/bookings/module.ts'
import { points } from '#capabilities/points/module.ts'
import { participants } from '#capabilities/participants/module.ts'
import { volunteers } from '#capabilities/volunteers/module.ts'
import { partners } from '#capabilities/partners/module.ts'
import { rosters } from '#capabilities/rosters/module.ts'
import { surveys } from '#capabilities/surveys/module.ts'
import { stations } from '#capabilities/stations/module.ts'
import type { Config } from '#platform/config.ts'
import type { StreamKinds } from '#platform/ledger/whose-stream.ts'
import type { Module } from '#platform/operations/module.ts'

// Figures follow every change of a tree in the same transaction.
const followers = [transferFigures]

/** What Groundwork can do, one line a capability. */
export const capabilitiesWith = (settings: Pick<Config, 'oidc'>): readonly Module[] => {
  const people = peopleModule(settings.oidc)
  const working = workingWith(people)
  const waits = working.flatMap((module) => module.waits ?? [])
  const notices = noticesModule({ waits, standing: people.operations.getStanding })
  return [...working, notices, keepingModule([...working, notices])]
}

/** Whose the streams of all of them are. */
export const streamsOf = (capabilities: readonly Module[]): StreamKinds =>
  Object.assign({}, ...capabilities.map(({ streams }) => streams))

const workingWith = (people: Module): readonly Module[] => [
  placesModule(followers),
  organisationsModule(followers),
  people,
  cases,
  stations,
  bookings,
  learning,
  points,
  activities,
  classes,
  participants,
  volunteers,
  partners,
  rosters,
  exchange,
  promises,
  mediation,
  surveys,
  cockpit,
  reports,
  plans,
  assessment,
  reviews,
]
