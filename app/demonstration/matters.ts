import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Chance } from './chance.ts'

/** A kind of matter with what may be written, answered and objected. */
export type MatterTemplate = {
  readonly kind: 'letter' | 'hazard' | 'complaint' | 'question' | 'suggestion' | 'help'
  readonly item: string
  readonly choice?: string
  readonly texts: readonly string[]
  readonly replies: readonly string[]
  readonly disputes: readonly string[]
}

/** One matter as somebody wrote it, with the reply it will get. */
export type Matter = Pick<MatterTemplate, 'kind' | 'item' | 'choice'> & {
  readonly text: string
  readonly reply: string
  readonly dispute: string | undefined
}

const file = path.resolve(import.meta.dirname, '..', '..', 'data-sets', 'demonstration', 'matters.json')

// Guarantee: the file is part of the project and its test reads every field.
const templatesIn = (text: string): MatterTemplate[] => JSON.parse(text) as MatterTemplate[]

/** Every template, as shipped. */
const matterTemplates = (): MatterTemplate[] => templatesIn(readFileSync(file, 'utf8'))

const weightOf: Readonly<Record<MatterTemplate['kind'], number>> = {
  hazard: 26,
  letter: 24,
  complaint: 18,
  question: 14,
  help: 11,
  suggestion: 7,
}

/** Draws matters as they come in: many hazards and letters, few suggestions; text and reply belong together. */
export function mattersBy(chance: Chance): (compound: string) => Matter {
  const templates = matterTemplates()
  const shareOf = (template: MatterTemplate): number =>
    weightOf[template.kind] / templates.filter((other) => other.kind === template.kind).length
  return (compound) => {
    const template = chance.weighted(templates, shareOf)
    const chosen = chance.whole(template.texts.length)
    const words: Readonly<Record<string, string>> = {
      compound,
      building: `${chance.whole(18) + 1}栋`,
      time: `${chance.whole(3) + 6}点多`,
    }
    const fill = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (_found, name: string) => words[name] ?? '')
    return {
      kind: template.kind,
      item: template.item,
      ...(template.choice !== undefined && { choice: template.choice }),
      text: fill(template.texts[chosen] ?? ''),
      reply: fill(template.replies[chosen] ?? template.replies[0] ?? ''),
      dispute: template.disputes.length > 0 ? fill(chance.one(template.disputes)) : undefined,
    }
  }
}
