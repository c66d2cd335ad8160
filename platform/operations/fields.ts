import * as z from 'zod/mini'
import { unsafeCharacterProblem } from '../text/characters.ts'
import { isPhoneNumber } from '../text/phone-number.ts'

/** Field types that every contract shares, so that a shape is declared once. */

export const Id = z.uuid()
export const PlaceId = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[0-9A-Za-z-]+$/))
export const OrganisationId = PlaceId
export const Moment = z.iso.datetime({ precision: 3 })
export const DayOn = z.iso.date()
export const Cursor = z.string().check(z.maxLength(200))

/** Text a person wrote: counted in characters (code points), no control, direction-changing, invisible or broken characters. */
export const text = (min: number, max: number) =>
  z.string().check(
    z.trim(),
    z.refine((value) => [...value].length >= min, { error: `min:${min}` }),
    z.refine((value) => [...value].length <= max, { error: `max:${max}` }),
    z.refine((value) => unsafeCharacterProblem(value) === undefined, { error: 'unprintable' }),
  )

/** A phone number as people write it: with +86, spaces, dashes or an extension. */
export const PhoneText = z.string().check(
  z.trim(),
  z.regex(/^[+0-9(（].{2,39}$/u),
  z.refine((value) => isPhoneNumber(value), { error: 'phone' }),
)

/** A name of a place or organisation: opaque Unicode, one line. */
export const nameText = (max: number) =>
  text(1, max).check(z.refine((value) => !/[\r\n\t]/.test(value), { error: 'oneLine' }))

export const Longitude = z.number().check(z.gte(-180), z.lte(180))
export const Latitude = z.number().check(z.gte(-90), z.lte(90))

/** A point in WGS-84 degrees. */
export const Point = z.strictObject({ longitude: Longitude, latitude: Latitude })

/** Numbers and flags that arrive as text in a query string. */
export const queryNumber = (min: number, max: number) =>
  z.coerce.number().check(
    z.refine((value) => Number.isInteger(value) && value >= min && value <= max, {
      error: `range:${min}:${max}`,
    }),
  )
export const queryFlag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
)

/** What this reader may do with this subject now, by operation name. */
export const Abilities = z.array(z.string())

/** A time of day, `08:30`; as an end also `24:00`. */
export const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const ClockEnd = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))
export const OpenSpans = z.array(z.strictObject({ from: Clock, to: ClockEnd })).check(z.maxLength(6))

/** When doors are open: the week from Monday, holidays, and days that differ. */
export const Hours = z.strictObject({
  week: z.array(OpenSpans).check(z.length(7)),
  followsWorkingDays: z.boolean(),
  exceptions: z
    .array(z.strictObject({ on: DayOn, spans: OpenSpans, reason: text(0, 60) }))
    .check(z.maxLength(60)),
})

/** What an operation with `media` answers: a text, and the name of its file. */
export const TextFile = z.object({ text: z.string(), fileName: z.string() })
