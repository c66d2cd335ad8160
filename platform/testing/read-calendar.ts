import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import ICAL from 'ical.js'

/** One event of a calendar, as a library of somebody else reads it. */
export type ReadEvent = {
  readonly uid: string
  readonly title: string
  readonly place: string
  readonly startsAt: string
  readonly endsAt: string
  readonly sequence: number
  readonly status: string
  /** When before the beginning each alarm rings, as the standard writes it: `-PT60M`. */
  readonly rings: readonly string[]
}

/** The events of a calendar, read by ical.js, with the zone that the calendar brings along. */
export function eventsInCalendar(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      place: event.location,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      rings: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }
  })
}

const readElsewhere = `
  import ICAL from 'ical.js'
  let text = ''
  for await (const part of process.stdin) text += part
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone'))
  const starts = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).startDate.toJSDate())
  console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, starts }))
`

/** When the events of a calendar begin for a reader whose computer lies in another zone. */
export async function startsElsewhere(
  text: string,
  zone: string,
): Promise<{ readonly zone: string; readonly starts: readonly string[] }> {
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '-e', readElsewhere], {
    env: { TZ: zone },
  })
  running.child.stdin?.end(text)
  return JSON.parse((await running).stdout)
}
