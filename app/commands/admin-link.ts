import { renewLink } from '#capabilities/people/operations/name-administrator.ts'
import { houseCall } from '../house-call.ts'
import { withGroundwork } from '../with-groundwork.ts'
import { type Command, plainWords, say, UsageProblem } from './command.ts'

export const adminLink: Command = {
  name: 'admin link',
  usage: 'admin link USER-NAME',
  zh: '为一个账号打印新的一次性登录链接，用来重设密码；7 天内有效，第二道验证照旧',
  en: 'Print a new one-time link for an account, to choose a password anew; 7 days, second factors stay',
  run: (words, config) => {
    const [userName] = plainWords(words)
    if (userName === undefined) throw new UsageProblem('请写用户名 · name the user')
    return withGroundwork(config, async ({ house }) => {
      const secret = await renewLink(houseCall(house), userName)
      say(`${config.publicAddress}/enrol#${secret}`)
      return 0
    })
  },
}
