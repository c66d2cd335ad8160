import QrCode from 'qrcode'
import type { PdfBlock } from '#platform/documents/pdf-document.ts'
import { writePdf } from '#platform/documents/write-pdf.ts'
import { query } from '#platform/operations/query.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { kindNameOf, serviceNameOf } from '../kinds.ts'
import { sayWeek } from '../say-week.ts'
import { type StationRecord, stationById } from '../views/find-stations.ts'

export const writeStationPoster = query(stationsContract.writeStationPoster, {
  subject: (tx, input) => stationById(tx, input.stationId),
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (_tx, { call, subject }) => {
    const link = `${call.browser?.origin ?? ''}/station/${subject.stationId}`
    const { name } = subject
    const blocks = blocksOf(subject, await QrCode.toBuffer(link, { width: 800, margin: 1 }))
    const bytes = await writePdf({ title: name, author: name, language: 'zh', blocks })
    return { fileName: `${name}.pdf`, content: bytes.toString('base64') }
  },
})

const centred = (kind: 'display' | 'title' | 'text', text: string): PdfBlock => ({
  kind,
  text,
  align: 'center',
})

/** What hangs on the door: the name, the code, what there is, and when. */
function blocksOf(station: StationRecord, code: Buffer): PdfBlock[] {
  const { name, kind, services, hours, address, phone } = station
  return [
    { kind: 'gap', height: 20 },
    centred('title', kindNameOf(kind).zh),
    centred('display', name),
    { kind: 'gap', height: 8 },
    { kind: 'picture', bytes: code, width: 110, height: 110 },
    centred('title', '扫一扫看开门时间和服务'),
    { kind: 'gap', height: 6 },
    centred('title', services.map((service) => serviceNameOf(service).zh).join('　')),
    centred('text', sayWeek(hours)),
    centred('text', [address, phone ?? ''].join('　').trim()),
  ]
}
