import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { ClassStage } from '../words.ts'
import { classWords } from './class-words.ts'

const tones: Readonly<Record<ClassStage, Tone>> = {
  picked: 'warn',
  invited: 'info',
  accepted: 'warn',
  confirmed: 'warn',
  announced: 'info',
  held: 'warn',
  assessed: 'warn',
  evaluated: 'good',
  dropped: 'still',
}

/** How far a class has come. */
export function StageTag({ stage }: { readonly stage: ClassStage }) {
  const words = useWords(classWords)
  return <StatusTag tone={tones[stage]} word={words.stages(stage)} />
}
