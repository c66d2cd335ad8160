import { type WorkbookSheet, writeWorkbook } from '#platform/documents/write-workbook.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { recordHead } from '../views/read-record.ts'
import type { NoteClass } from '../words.ts'
import { type OwnRecord, openRecord } from './own-record.ts'
import { participantOf } from './volunteer-steps.ts'

export const exportMyRecord = query(volunteersContract.exportMyRecord, {
  subject: (tx, _input, { actor }) => recordHead(tx, participantOf(actor)),
  access: volunteersAccess.owner,
  reply: async (tx, { subject, call }) => {
    const record = await openRecord(tx, subject, call.house.vault)
    return {
      name: `志愿服务记录-${dayOf(call.now)}.xlsx`,
      file: Buffer.from(writeWorkbook(sheetsOf(record))).toString('base64'),
    }
  },
})

/** One sheet for each class of the national rules, in their order (VOL-02). */
const sheetsOf = (record: OwnRecord): readonly WorkbookSheet[] => [
  {
    name: '个人基本信息',
    titles: ['称呼', '电话', '社区或村', '技能', '登记日期', '累计服务时间（分钟）', '累计次数'],
    rows: [
      [
        record.name,
        record.phone,
        record.placeName,
        record.skills.join('、'),
        dayOf(record.since),
        record.minutes,
        record.services,
      ],
    ],
  },
  {
    name: '志愿服务情况',
    titles: ['日期', '项目', '组织单位', '服务时间（分钟）', '状态'],
    rows: record.hours.map(({ on, title, organisationName, minutes, status }) => [
      ...[on, title, organisationName],
      minutes,
      { published: '公示中', objected: '有异议', confirmed: '已记入', none: '不计' }[status],
    ]),
  },
  noted(record, 'training', '培训情况'),
  noted(record, 'commendation', '表彰奖励情况'),
  noted(record, 'appraisal', '被评价情况'),
]

const noted = ({ notes }: OwnRecord, what: NoteClass, name: string): WorkbookSheet => ({
  name,
  titles: ['日期', '内容', '单位', '时长（分钟）', '说明'],
  rows: notes
    .filter((note) => note.what === what)
    .map(({ on, title, organisationName, minutes, text }) => [on, title, organisationName, minutes, text]),
})
