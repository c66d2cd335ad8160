import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id } from '#platform/operations/fields.ts'
import { Progress } from '#platform/progress/progress.ts'
import { ApprovalText, Datum, FileContent, ImportOutcome, SourceText } from '../shapes.ts'
import { placesProblems as problems } from '../problems.ts'

const File = z.strictObject({
  importId: Id,
  file: z.optional(FileContent),
  /** One of the lists that come with the product, instead of a file. */
  shipped: z.optional(z.enum(['divisions', 'counties', 'prefectures'])),
  dryRun: z.boolean(),
})

export const importingContract = contract({
  importDivisions: {
    method: 'POST',
    path: '/api/places/import-divisions',
    summary: 'Import a list of divisions; a dry run says what will change and changes nothing',
    actors: staffKinds,
    input: z.extend(File, { on: DayOn }),
    output: ImportOutcome,
    problems: [problems.unreadable],
    mostBytes: 48 * 1024 * 1024,
  },
  importBoundaries: {
    method: 'POST',
    path: '/api/places/import-boundaries',
    summary: 'Import boundaries from GeoJSON with their source and map-approval number',
    actors: staffKinds,
    input: z.extend(File, { on: DayOn, source: SourceText, approval: ApprovalText, datum: Datum }),
    output: ImportOutcome,
    problems: [problems.unreadable, problems.unreadableMap],
    mostBytes: 48 * 1024 * 1024,
  },
  getImportProgress: {
    method: 'GET',
    path: '/api/places/imports/:importId',
    summary: 'How far an import has come',
    actors: staffKinds,
    input: z.strictObject({ importId: Id }),
    output: Progress,
    problems: [],
  },
})
