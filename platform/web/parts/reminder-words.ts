import { defineWords } from '../words.ts'

export const reminderWords = defineWords({
  zh: {
    label: '今天和明天',
    stop: '以后不提醒',
    stopped: '好的，这部手机以后不提醒',
    wanted: '前一天和当天在这部手机上提醒我',
    wantedHint: '只有这部手机自己记着，不会给您发消息',
  },
  en: {
    label: 'Today and tomorrow',
    stop: 'No more reminders',
    stopped: 'Fine, this phone reminds you no more',
    wanted: 'Remind me on this phone, the day before and on the day',
    wantedHint: 'The phone itself remembers; nothing is sent to you',
  },
})
