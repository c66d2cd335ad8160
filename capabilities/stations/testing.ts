import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { View } from '#platform/operations/view.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { stationsContract } from './contract.ts'
import { stations } from './module.ts'
import { openStation } from './operations/open-station.ts'
import type { Description } from './shapes.ts'

/** Monday to Friday in two halves, Saturday morning, closed on holidays. */
export const officeWeek = {
  week: [
    ...Array.from({ length: 5 }, () => [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '17:30' },
    ]),
    [{ from: '09:00', to: '12:00' }],
    [],
  ],
  followsWorkingDays: true,
  exceptions: [],
}

/** Open day and night. */
export const always = {
  week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  followsWorkingDays: false,
  exceptions: [],
}

type Hours = InputOf<typeof stationsContract.openStation>['hours']
type Wanted = Partial<Description> & Pick<Description, 'organisationId'>

/** A rest stop of the small world's community with the six basic services, unless told otherwise. */
export const aStation = (wanted: Wanted): Description => ({
  name: '海滨暖蜂驿站',
  kind: 'beeStation',
  placeId: smallWorld.community,
  point: { longitude: 110.405, latitude: 21.195 },
  address: '人民大道中 42 号',
  phone: '0759-12345',
  about: '',
  services: ['water', 'rest', 'charging', 'heating', 'firstAid', 'toilet'],
  accesses: ['stepFree'],
  seats: 12,
  photos: [],
  ...wanted,
})

/** A house with offices and stations; further views come last. */
export const stationsHouse = (
  views: readonly View[] = [],
): Promise<{ house: TestHouse; offices: SmallOffices }> => organisationsHouse([...stations.views, ...views])

/** Opens a station and returns its id. */
export async function anOpenStation(
  house: TestHouse,
  wanted: Wanted,
  hours: Hours = officeWeek,
): Promise<string> {
  const stationId = house.newId()
  await runIn(house)(openStation, { stationId, ...aStation(wanted), hours, on: firstDay })
  return stationId
}
