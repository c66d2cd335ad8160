import { useSay } from '#platform/web/language.ts'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { type SurveyStatus, surveyStateNames } from '../words.ts'

const tones: Readonly<Record<SurveyStatus, Tone>> = {
  draft: 'still',
  announced: 'info',
  open: 'info',
  over: 'warn',
  closed: 'warn',
  told: 'good',
}

export function SurveyState({ status }: { readonly status: SurveyStatus }) {
  const say = useSay()
  return <StatusTag tone={tones[status]} word={say(surveyStateNames[status])} />
}
