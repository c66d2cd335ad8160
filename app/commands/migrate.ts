import { migrate as migrateDatabase } from '#platform/database/migrator.ts'
import { allMigrations } from '../migrations.ts'
import { openDatabase } from '../open-database.ts'
import { type Command, say } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  zh: '把数据库更新到这个版本的样子；重复执行没有影响',
  en: 'Bring the database to the shape of this version; running it twice changes nothing',
  async run(_words, config) {
    const database = await openDatabase(config, { statementTimeoutMs: 0, migrates: false })
    try {
      const applied = await migrateDatabase(database.pool, allMigrations)
      say(applied.length === 0 ? '已经是最新 · up to date' : applied.map((name) => `+ ${name}`).join('\n'))
      return 0
    } finally {
      await database.close()
    }
  },
}
