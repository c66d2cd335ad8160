import path from 'node:path'
import { backUp as copy, keysBeside } from '#platform/backup/back-up.ts'
import type { Belongings } from '#platform/backup/back-up.ts'
import { backupIn, restore as putBack } from '#platform/backup/restore.ts'
import type { Config } from '#platform/config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.ts'
import { checkpointFolder } from '#platform/ledger/seal/checkpoint-file.ts'
import { embeddedFolder } from '../open-database.ts'
import { type Command, optionsOf, plainWords, say, UsageProblem } from './command.ts'

const belongingsOf = (config: Config): Belongings => ({
  filesFolder: config.filesFolder,
  keysFolder: path.join(config.dataFolder, 'keys'),
  rootKeyFile: config.rootKeyFile,
  checkpointFolder: checkpointFolder(config.dataFolder),
})

function folderIn(words: readonly string[]): string {
  const [folder] = plainWords(words, ['keys'])
  if (folder === undefined) throw new UsageProblem('请写明文件夹 · name a folder')
  return path.resolve(folder)
}

const ownServer =
  '这里用的是您自己的 PostgreSQL：数据库请用它的工具备份（pg_basebackup 或 pgBackRest），再另存 DATA_DIR 里的 files、keys、checkpoints · ' +
  'With your own PostgreSQL, back the database up with its tools and keep files, keys and checkpoints of DATA_DIR'

export const backup: Command = {
  name: 'backup',
  usage: 'backup FOLDER',
  zh: '在运行中备份：数据库、照片和封签放进一个新文件夹，密钥放进旁边的 FOLDER-keys',
  en: 'Back up while running: database, photos and checkpoints into a new folder, the keys into FOLDER-keys beside it',
  async run(words, config) {
    const folder = folderIn(words)
    if (config.databaseUrl !== undefined) throw new UsageProblem(ownServer)
    const server = await startEmbeddedPostgres({ folder: embeddedFolder(config) })
    try {
      await copy(server, belongingsOf(config), folder)
    } finally {
      await server.stop()
    }
    say(`已备份到 ${folder} · backed up`)
    say(
      `密钥在 ${keysBeside(folder)}，请移到另一处保管：谁两样都有，谁就能读个人信息；丢了密钥，个人信息就再也读不出来 · ` +
        'keep the keys in another place: whoever has both can read personal data, without the keys nobody can',
    )
    return 0
  },
}

export const restore: Command = {
  name: 'restore',
  usage: 'restore FOLDER [--keys FOLDER]',
  zh: '把备份恢复到还没有数据的 DATA_DIR；之后用 ledger verify 核对',
  en: 'Restore a backup into a DATA_DIR that has no data yet; check with ledger verify afterwards',
  async run(words, config) {
    const folder = folderIn(words)
    if (config.databaseUrl !== undefined) throw new UsageProblem(ownServer)
    const [keys] = optionsOf(words, 'keys')
    putBack(backupIn(folder, keys), embeddedFolder(config), belongingsOf(config))
    say('已恢复，可以启动了 · restored, ready to start')
    return 0
  },
}
