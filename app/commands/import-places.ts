import { readFileSync } from 'node:fs'
import { placesContract } from '#capabilities/places/contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { performerIn } from '../demonstration/perform.ts'
import { withGroundwork } from '../with-groundwork.ts'
import { type Command, isSet, optionsOf, plainWords, say, UsageProblem } from './command.ts'

type Outcome = OutputOf<typeof placesContract.importDivisions>

function tell(outcome: Outcome): number {
  for (const problem of outcome.problems)
    say(`第 ${problem.row} 行 · row ${problem.row} ${problem.field}: ${problem.zh} · ${problem.en}`)
  const { rows, added, renamed, moved, reshaped, unchanged, problemCount } = outcome
  say(
    `${rows} 行 rows: 新增 added ${added}, 改名 renamed ${renamed}, 移动 moved ${moved}, 边界 reshaped ${reshaped}, 不变 unchanged ${unchanged}`,
  )
  if (problemCount > 0) say(`${problemCount} 处问题，什么也没有导入 · problems, nothing was imported`)
  else say(outcome.applied ? '已导入 · imported' : '这是预演，什么也没有改 · a dry run, nothing was changed')
  return problemCount > 0 ? 1 : 0
}

function fileIn(words: readonly string[], withValue: readonly string[]): string {
  const [name] = plainWords(words, withValue)
  if (name === undefined) throw new UsageProblem('请写明文件 · name a file')
  return readFileSync(name).toString('base64')
}

const actor = { kind: 'console', name: 'import' } as const

export const importDivisions: Command = {
  name: 'import divisions',
  usage: 'import divisions FILE [--dry-run] [--on DAY]',
  zh: '导入区划清单（CSV，可以是 gz 或 GB18030）；--dry-run 只说会改什么',
  en: 'Import a list of divisions (CSV, also gz or GB18030); --dry-run only says what would change',
  run: (words, config) =>
    withGroundwork(config, async ({ house, capabilities }) => {
      const at = house.now()
      const [on = dayOf(at)] = optionsOf(words, 'on')
      const input = {
        importId: house.newId(),
        file: fileIn(words, ['on']),
        dryRun: isSet(words, 'dry-run'),
        on,
      }
      return tell(
        await performerIn(house, capabilities)(placesContract.importDivisions, input, { actor, at }),
      )
    }),
}

export const importBoundaries: Command = {
  name: 'import boundaries',
  usage:
    'import boundaries FILE --source TEXT [--approval 审图号] [--datum WGS-84|GCJ-02|BD-09] [--dry-run] [--on DAY]',
  zh: '导入边界（GeoJSON）；没有审图号的边界会在地图上注明',
  en: 'Import boundaries (GeoJSON); one without a map-approval number says so on the map',
  run: (words, config) =>
    withGroundwork(config, async ({ house, capabilities }) => {
      const at = house.now()
      const [on = dayOf(at)] = optionsOf(words, 'on')
      const [source] = optionsOf(words, 'source')
      const [approval = null] = optionsOf(words, 'approval')
      if (source === undefined)
        throw new UsageProblem('请用 --source 写明边界的来源 · say where the boundaries come from')
      const file = fileIn(words, ['on', 'source', 'approval', 'datum'])
      const given = {
        importId: house.newId(),
        file,
        dryRun: isSet(words, 'dry-run'),
        on,
        source,
        approval,
        datum: datumIn(words),
      }
      return tell(
        await performerIn(house, capabilities)(placesContract.importBoundaries, given, { actor, at }),
      )
    }),
}

function datumIn(words: readonly string[]): 'WGS-84' | 'GCJ-02' | 'BD-09' {
  const [datum = 'WGS-84'] = optionsOf(words, 'datum')
  if (datum === 'WGS-84' || datum === 'GCJ-02' || datum === 'BD-09') return datum
  throw new UsageProblem('--datum 只能是 WGS-84、GCJ-02 或 BD-09')
}
