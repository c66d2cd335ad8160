import type { Config } from '#platform/config.ts'
import { buildDemonstration } from '../build-demonstration.ts'
import { emptyDatabase } from '../empty-database.ts'
import { openDatabase } from '../open-database.ts'
import { withGroundwork } from '../with-groundwork.ts'
import { isEmpty, refuseWorld, welcomeWorld, worldOf } from '../world.ts'
import { type Command, isSet, progress, say } from './command.ts'

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--remove]',
  zh: '在空的数据库里建立演示世界；--remove 把它连同在里面试过的一切移除，回到空白',
  en: 'Build the demonstration world in an empty database; --remove takes it away with everything tried in it',
  run: (words, config) => (isSet(words, 'remove') ? remove(config) : build(config)),
}

const build = (config: Config): Promise<number> =>
  withGroundwork(config, async (groundwork, { url }) => {
    const { house } = groundwork
    if (!(await isEmpty(house.pool))) {
      say('数据库里已经有内容，没有建立演示世界 · the database is not empty, nothing was built')
      return 1
    }
    welcomeWorld(config.dataFolder)
    await buildDemonstration({ ...groundwork, url }, progress)
    progress('')
    say('演示世界已建好 · the demonstration world is built')
    return 0
  })

async function remove(config: Config): Promise<number> {
  const database = await openDatabase(config, { statementTimeoutMs: 0 })
  try {
    if (!(await worldOf(database.pool))) {
      say('这里没有演示世界，什么也没有删 · there is no demonstration world here, nothing was removed')
      return 1
    }
    await emptyDatabase(database.pool, config)
    refuseWorld(config.dataFolder)
    say('演示世界已移除，下次启动从首次设置开始 · removed; the next start begins with the guided first run')
    return 0
  } finally {
    await database.close()
  }
}
