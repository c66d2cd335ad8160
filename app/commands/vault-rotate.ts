import { writeTransaction } from '#platform/database/transaction.ts'
import { addRootKey } from '#platform/vault/root-keys.ts'
import { rewrapKeys } from '#platform/vault/subject-keys.ts'
import { openDatabase } from '../open-database.ts'
import { type Command, progress, say } from './command.ts'

const atOnce = 1_000

export const vaultRotate: Command = {
  name: 'vault rotate',
  usage: 'vault rotate',
  zh: '换一把新的总密钥：旧密钥留在文件里，个人信息的密钥全部改用新的包好；随后请备份密钥文件并重启服务',
  en: 'Put a new root key in front and wrap every data key with it; then back up the key file and restart the server',
  async run(_words, config) {
    const database = await openDatabase(config, { statementTimeoutMs: 0 })
    try {
      const keys = addRootKey(config.rootKeyFile)
      let [wrapped, found] = [0, atOnce]
      while (found === atOnce) {
        found = await writeTransaction(database.pool, (transaction) => rewrapKeys(transaction, keys, atOnce))
        wrapped += found
        progress(`${wrapped} …`)
      }
      progress('')
      say(`已换新密钥，重新包好 ${wrapped} 把 · a new root key wraps ${wrapped} data keys`)
      say(`请备份 ${config.rootKeyFile}，然后重启服务 · back up this file, then restart the server`)
      return 0
    } finally {
      await database.close()
    }
  },
}
