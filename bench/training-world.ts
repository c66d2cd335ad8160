import { gzipSync } from 'node:zlib'
import { performerIn, type Perform } from '#app/demonstration/perform.ts'
import { learningContract } from '#capabilities/learning/contract.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { BenchHouse } from './bench-house.ts'

export const province = '440000000000'
const rowsPerSheet = 100_000
const classes = 5

/** Five provincial classes with their sessions, and as many sheets as the attendances need. */
export type TrainingWorld = {
  readonly perform: Perform
  readonly moment: Parameters<Perform>[2]
  readonly attendances: number
  readonly sessions: number
  readonly members: number
  readonly sheets: number
  /** The sheet of this number, packed as a browser sends it, and the programme it belongs to. */
  readonly sheet: (at: number) => {
    readonly programmeId: string
    readonly file: string
    readonly rows: number
  }
}

/** The printed sizes of 2024: 5.558 million attendances; 9,300 sessions of provincial classes. */
const printed = { attendances: 5_558_000, sessions: 9_300 }

export const attendancesIn = ({
  quick,
  largest,
}: {
  readonly quick: boolean
  readonly largest: boolean
}): number => (quick ? 60_000 : largest ? printed.attendances : printed.attendances / 10)

export async function trainingWorld(
  { groundwork, society }: BenchHouse,
  attendances: number,
): Promise<TrainingWorld> {
  const { house, capabilities } = groundwork
  const perform = performerIn(house, capabilities)
  const moment = { actor: { kind: 'console', name: 'bench' }, at: house.now() } as const
  const organisationId = society.streets[0]?.district.office.organisationId ?? ''
  const perClass = Math.ceil((printed.sessions * attendances) / printed.attendances / classes)
  const programmes = await Promise.all(
    Array.from({ length: classes }, async (_, at) => {
      const [programmeId, courseId] = [house.newId(), house.newId()]
      const programme = { title: `省级班 ${at + 1}`, level: 'province', about: '', neededHours: 32 } as const
      await perform(
        learningContract.openProgramme,
        { programmeId, ...programme, placeId: province, organisationId },
        moment,
      )
      await perform(
        learningContract.addCourse,
        { programmeId, courseId, title: '基层治理', subject: '治理' },
        moment,
      )
      return { programmeId, courseId }
    }),
  )
  const plan = (programme: { programmeId: string; courseId: string }, at: number) =>
    perform(
      learningContract.planSession,
      {
        ...programme,
        sessionId: house.newId(),
        code: `S${at}`,
        title: `第 ${at} 场`,
        on: addDays(dayOf(moment.at), -1 - (at % 300)),
        from: '09:00',
        to: '11:30',
        venue: '党校',
        hours: 4,
        isConcentrated: at % 10 === 0,
        lecturerId: null,
      },
      moment,
    )
  for (const programme of programmes)
    await Promise.all(Array.from({ length: perClass }, (_, at) => plan(programme, at)))

  const members = Math.ceil(attendances / 2)
  const sheets = Math.ceil(attendances / rowsPerSheet)
  const perSheet = Math.ceil(perClass / Math.ceil(sheets / classes))
  const sheet = (at: number) => {
    const from = at * rowsPerSheet
    const rows = Math.min(rowsPerSheet, attendances - from)
    const lines = Array.from({ length: rows }, (_, row) =>
      lineOf(from + row, { perClass, members, perSheet }),
    )
    const programmeId = programmes[at % classes]?.programmeId ?? ''
    const text = `场次,党员编号,姓名\n${lines.join('\n')}\n`
    return { programmeId, file: gzipSync(text, { level: 1 }).toString('base64'), rows }
  }
  return { perform, moment, attendances, sessions: perClass * classes, members, sheets, sheet }
}

// A step that has no divisor in common with the members: everybody comes, nobody twice to one session of a class.
const step = 1_000_003

type Shape = { readonly perClass: number; readonly members: number; readonly perSheet: number }

/** One row: who, at which session. A sheet lists some sessions, one after the other, as people keep them. */
function lineOf(at: number, { perClass, members, perSheet }: Shape): string {
  const sheetOfClass = Math.floor(at / rowsPerSheet / classes)
  const place = Math.floor((at % rowsPerSheet) / Math.ceil(rowsPerSheet / perSheet))
  const member = (at * step) % members
  return `S${(sheetOfClass * perSheet + place) % perClass},4401${String(member).padStart(8, '0')},党员${member}`
}
