import { assessmentMigrations } from '#capabilities/assessment/migrations.ts'
import { casesMigrations } from '#capabilities/cases/migrations.ts'
import { organisationsMigrations } from '#capabilities/organisations/migrations.ts'
import { peopleMigrations } from '#capabilities/people/migrations.ts'
import { placesMigrations } from '#capabilities/places/migrations.ts'
import { activitiesMigrations } from '#capabilities/activities/migrations.ts'
import { classesMigrations } from '#capabilities/classes/migrations.ts'
import { bookingsMigrations } from '#capabilities/bookings/migrations.ts'
import { participantsMigrations } from '#capabilities/participants/migrations.ts'
import { volunteersMigrations } from '#capabilities/volunteers/migrations.ts'
import { partnersMigrations } from '#capabilities/partners/migrations.ts'
import { rostersMigrations } from '#capabilities/rosters/migrations.ts'
import { stationsMigrations } from '#capabilities/stations/migrations.ts'
import { pointsMigrations } from '#capabilities/points/migrations.ts'
import { exchangeMigrations } from '#capabilities/exchange/migrations.ts'
import { promisesMigrations } from '#capabilities/promises/migrations.ts'
import { mediationMigrations } from '#capabilities/mediation/migrations.ts'
import { surveysMigrations } from '#capabilities/surveys/migrations.ts'
import { reportsMigrations } from '#capabilities/reports/migrations.ts'
import { plansMigrations } from '#capabilities/plans/migrations.ts'
import { cockpitMigrations } from '#capabilities/cockpit/migrations.ts'
import { noticesMigrations } from '#capabilities/notices/migrations.ts'
import { learningMigrations } from '#capabilities/learning/migrations.ts'
import { reviewsMigrations } from '#capabilities/reviews/migrations.ts'
import type { Migration } from '#platform/database/migration.ts'
import { platformMigrations } from '#platform/database/migrations.ts'

/** Every migration of the program: the platform's, then each capability's `migrations.ts`. */
export const allMigrations: readonly Migration[] = [
  ...platformMigrations,
  ...placesMigrations,
  ...organisationsMigrations,
  ...peopleMigrations,
  ...casesMigrations,
  ...stationsMigrations,
  ...bookingsMigrations,
  ...learningMigrations,
  ...pointsMigrations,
  ...activitiesMigrations,
  ...classesMigrations,
  ...exchangeMigrations,
  ...participantsMigrations,
  ...volunteersMigrations,
  ...partnersMigrations,
  ...rostersMigrations,
  ...promisesMigrations,
  ...mediationMigrations,
  ...surveysMigrations,
  ...reportsMigrations,
  ...plansMigrations,
  ...assessmentMigrations,
  ...reviewsMigrations,
  ...cockpitMigrations,
  ...noticesMigrations,
]
