import { defineWords } from '#platform/web/words.ts'
import {
  type HourStatus,
  type NoteClass,
  type ProjectKind,
  projectKindNames,
  type ProjectStatus,
} from '../words.ts'

const statusZh: Readonly<Record<ProjectStatus, string>> = {
  recruiting: '招募中',
  underWay: '进行中',
  ended: '已结束',
}
const statusEn: Readonly<Record<ProjectStatus, string>> = {
  recruiting: 'Wanted',
  underWay: 'Under way',
  ended: 'Ended',
}
const hoursZh: Readonly<Record<HourStatus, string>> = {
  published: '公示中',
  objected: '您有异议',
  confirmed: '已记入',
  none: '不计',
}
const hoursEn: Readonly<Record<HourStatus, string>> = {
  published: 'Published',
  objected: 'Objected to',
  confirmed: 'Entered',
  none: 'Not counted',
}
const notesZh: Readonly<Record<NoteClass, string>> = {
  training: '培训',
  commendation: '表彰奖励',
  appraisal: '评价',
}
const notesEn: Readonly<Record<NoteClass, string>> = {
  training: 'Training',
  commendation: 'Commendation',
  appraisal: 'Appraisal',
}

const hoursAndMinutes = (minutes: number, hour: string, minute: string): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [whole > 0 ? `${whole} ${hour}` : '', rest > 0 || whole === 0 ? `${rest} ${minute}` : '']
    .filter(Boolean)
    .join(' ')
}

/** Words that residents and desks share. */
export const kindWords = defineWords({
  zh: {
    kinds: (kind: ProjectKind) => projectKindNames[kind].zh,
    statuses: (status: ProjectStatus) => statusZh[status],
    hours: (status: HourStatus) => hoursZh[status],
    notes: (what: NoteClass) => notesZh[what],
    time: (minutes: number) => hoursAndMinutes(minutes, '小时', '分钟'),
    people: (joined: number, needed: number) => `已报 ${joined} 人，要 ${needed} 人`,
  },
  en: {
    kinds: (kind) => projectKindNames[kind].en,
    statuses: (status) => statusEn[status],
    hours: (status) => hoursEn[status],
    notes: (what) => notesEn[what],
    time: (minutes) => hoursAndMinutes(minutes, 'h', 'min'),
    people: (joined, needed) => `${joined} of ${needed} people`,
  },
})
