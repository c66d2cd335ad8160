import type { Day } from '#platform/time/instant.ts'
import type { WorkingCalendar } from '#platform/time/working-calendar.ts'
import { accessNameOf, kindNameOf, serviceNameOf } from './kinds.ts'
import type { OpenReferralService } from './open-referral.ts'
import { alertOf, schedulesOf } from './open-referral-schedules.ts'
import { partId } from './part-id.ts'
import type { StationRecord } from './views/find-stations.ts'

/** Who runs a station and where it lies, in words; the day of the export, its calendar, and where the house is read. */
export type Around = {
  readonly organisationName: string
  readonly province: string
  readonly city: string
  readonly region: string
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** The address of the house, `https://…`; null where nobody reads it over the web. */
  readonly origin: string | null
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** A station as a service at a location, in the words of Open Referral (HSDS 3.0). */
export function openReferralService(station: StationRecord, around: Around): OpenReferralService {
  const { stationId, name, about, services, phone, organisationId } = station
  const { organisationName, origin } = around
  const told = { ...station, ...around }
  const alert = alertOf(told)
  const offered = services.map((service) => serviceNameOf(service).zh).join('、')
  const organisation = isUuid(organisationId) ? organisationId : partId('organisation', organisationId)
  return {
    id: stationId,
    name,
    description: [kindNameOf(station.kind).zh, offered, about].filter((part) => part !== '').join('。'),
    status: 'active',
    ...(origin === null ? {} : { url: `${origin}/station/${stationId}` }),
    ...(alert === '' ? {} : { alert }),
    organization: { id: organisation, name: organisationName, description: organisationName },
    phones: phone === null ? [] : [{ id: partId(stationId, 'phone'), number: phone }],
    schedules: schedulesOf(told),
    service_at_locations: [{ id: partId(stationId, 'at'), location: locationOf(station, around) }],
  }
}

type Location = OpenReferralService['service_at_locations'][number]['location']

function locationOf({ stationId, name, point, address, accesses }: StationRecord, around: Around): Location {
  const { province, city, region } = around
  return {
    id: partId(stationId, 'location'),
    location_type: 'physical',
    name,
    ...point,
    addresses: [
      {
        id: partId(stationId, 'address'),
        address_1: address,
        ...{ city, region, state_province: province },
        // Nobody is asked for a postal code here; the standard wants the field.
        postal_code: '',
        country: 'CN',
        address_type: 'physical',
      },
    ],
    accessibility: accesses.map((access) => ({
      id: partId(stationId, 'access', access),
      description: accessNameOf(access).zh,
    })),
    phones: [],
  }
}
