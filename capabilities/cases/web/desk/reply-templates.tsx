import * as z from 'zod/mini'
import { useSay } from '#platform/web/language.ts'
import { useWords } from '#platform/web/words.ts'
import { CaseKindField, LocalText } from '#capabilities/cases/shapes.ts'
import type { DeskCase } from './desk-case.ts'
import file from './reply-templates.json' with { type: 'json' }
import { replyWords } from './reply-words.ts'

const purposes = ['solved', 'explained', 'redirected', 'reply', 'ask'] as const
export type ReplyPurpose = (typeof purposes)[number]

const Templates = z.strictObject({
  version: z.string(),
  templates: z.array(
    z.strictObject({
      id: z.string(),
      for: z.enum(purposes),
      /** Empty: for every kind. */
      kinds: z.array(CaseKindField),
      name: LocalText,
      text: LocalText,
    }),
  ),
})

const { templates } = Templates.parse(file)

/** Beginnings of a reply, to be completed by a person. */
export function ReplyTemplates(props: {
  readonly desk: DeskCase
  readonly purpose: ReplyPurpose
  readonly onPick: (text: string) => void
}) {
  const words = useWords(replyWords)
  const say = useSay()
  const { kind, placeName } = props.desk
  const fitting = templates.filter(
    (one) => one.for === props.purpose && (one.kinds.length === 0 || one.kinds.includes(kind)),
  )
  if (fitting.length === 0) return null
  return (
    <fieldset className="case-templates">
      <legend className="small soft">{words.templates}</legend>
      {fitting.map((one) => (
        <button
          key={one.id}
          type="button"
          className="inbox-chip"
          onClick={() => props.onPick(say(one.text).replaceAll('{place}', placeName ?? words.here))}
        >
          {say(one.name)}
        </button>
      ))}
    </fieldset>
  )
}
