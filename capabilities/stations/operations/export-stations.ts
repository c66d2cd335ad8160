import { fromWgs84 } from '#platform/geography/coordinates.ts'
import { everything, query } from '#platform/operations/query.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { kindNameOf, serviceNameOf } from '../kinds.ts'
import { sayWeek } from '../say-week.ts'
import { findStations, mostExported, type StationRecord } from '../views/find-stations.ts'

const coordinates = { amap: 'GCJ-02', tencent: 'GCJ-02', baidu: 'BD-09' } as const

export const exportStations = query(stationsContract.exportStations, {
  subject: everything,
  access: stationsAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const span = call.house.trees.index('place').positionOf(input.within) ?? { low: 0, high: 0 }
    const system = coordinates[input.provider]
    const records = await findStations(tx, { span, most: mostExported })
    return { coordinates: system, rows: records.map((record) => rowOf(record, system)) }
  },
})

const rowOf = (record: StationRecord, system: 'GCJ-02' | 'BD-09') => ({
  stationId: record.stationId,
  name: record.name,
  kind: kindNameOf(record.kind).zh,
  address: record.address,
  phone: record.phone ?? '',
  hours: sayWeek(record.hours),
  services: record.services.map((service) => serviceNameOf(service).zh).join('、'),
  ...rounded(fromWgs84(record.point, system)),
})

const rounded = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  longitude: Math.round(longitude * 1e6) / 1e6,
  latitude: Math.round(latitude * 1e6) / 1e6,
})
