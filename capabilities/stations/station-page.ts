import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { ReadableContent, ReadablePage } from '#platform/operations/readable-page.ts'
import { accessNameOf, kindNameOf, serviceNameOf } from './kinds.ts'
import { sayWeek } from './say-week.ts'
import { findStations, type StationRecord, stationById } from './views/find-stations.ts'

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** The page of a station for search engines: what it offers, when, and where. */
export const stationPage: ReadablePage = {
  path: '/station/:stationId',
  read: async (house, stationId) => {
    if (!isId(stationId)) return undefined
    const station = await houseReadTransaction(house.pool, (tx) => stationById(tx, stationId))
    return station && contentOf(station)
  },
  listIds: async (house) => {
    const open = await houseReadTransaction(house.pool, (tx) => findStations(tx, { most: 50_000 }))
    return open.map(({ stationId }) => stationId)
  },
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function contentOf(station: StationRecord): ReadableContent {
  const { name, kind, address, phone, services, accesses, about, hours, seats, closedOn } = station
  const kindName = kindNameOf(kind).zh
  const offered = services.map((service) => serviceNameOf(service).zh).join('、')
  const state = closedOn === null ? sayWeek(hours) : `${closedOn} 起已停用`
  const facts = [
    { name: '类别', value: kindName },
    { name: '地址', value: address },
    { name: '开放时间', value: state },
    { name: '服务', value: offered },
    { name: '方便进出', value: accesses.map((access) => accessNameOf(access).zh).join('、') },
    { name: '电话', value: phone ?? '' },
    { name: '座位', value: seats === null ? '' : String(seats) },
    { name: '介绍', value: about },
  ]
  return {
    title: name,
    description: [kindName, address, state].join('，'),
    facts: facts.filter(({ value }) => value !== ''),
    linkedData: linkedDataOf(station),
  }
}

function linkedDataOf(station: StationRecord): Readonly<Record<string, unknown>> {
  const { name, address, phone, point, services, accesses, about, closedOn } = station
  const amenities = [
    ...services.map((service) => serviceNameOf(service).zh),
    ...accesses.map((access) => accessNameOf(access).zh),
  ]
  return {
    '@type': 'CivicStructure',
    name,
    address: { '@type': 'PostalAddress', streetAddress: address, addressCountry: 'CN' },
    geo: { '@type': 'GeoCoordinates', ...point },
    publicAccess: closedOn === null,
    amenityFeature: amenities.map((amenity) => ({
      '@type': 'LocationFeatureSpecification',
      name: amenity,
      value: true,
    })),
    ...(phone === null ? {} : { telephone: phone }),
    ...(about === '' ? {} : { description: about }),
    ...(closedOn === null ? { openingHoursSpecification: hoursOf(station) } : {}),
  }
}

const hoursOf = ({ hours }: StationRecord) => [
  ...hours.week.flatMap((spans, at) =>
    spans.map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${days[at]}`,
      opens: from,
      closes: to === '24:00' ? '23:59' : to,
    })),
  ),
  ...hours.exceptions
    .filter(({ spans }) => spans.length === 0)
    .map(({ on }) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: on,
      validThrough: on,
      opens: '00:00',
      closes: '00:00',
    })),
]
