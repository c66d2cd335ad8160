import { capability } from '#platform/operations/module.ts'
import { classesContract } from './contract.ts'
import { classesCopies } from './copies.ts'
import { classesKept } from './keeps.ts'
import { classFigures } from './figures.ts'
import { answerInvitation } from './operations/answer-invitation.ts'
import { assessClass } from './operations/assess-class.ts'
import { changeTeacher } from './operations/change-teacher.ts'
import { chooseDemonstration } from './operations/choose-demonstration.ts'
import { confirmClass } from './operations/confirm-class.ts'
import { dropClass } from './operations/drop-class.ts'
import { evaluateClass } from './operations/evaluate-class.ts'
import { getClass } from './operations/get-class.ts'
import { getMyTeaching } from './operations/get-my-teaching.ts'
import { inviteTeacher } from './operations/invite-teacher.ts'
import { joinTopic } from './operations/join-topic.ts'
import { listClasses } from './operations/list-classes.ts'
import { listTeachers } from './operations/list-teachers.ts'
import { listTopics } from './operations/list-topics.ts'
import { nameTopic } from './operations/name-topic.ts'
import { forgetTopic } from './operations/forget-topic.ts'
import { letTopicsGo } from './jobs/let-topics-go.ts'
import { pickTopic } from './operations/pick-topic.ts'
import { registerTeacher } from './operations/register-teacher.ts'
import { retireTeacher } from './operations/retire-teacher.ts'
import { sortTopic } from './operations/sort-topic.ts'
import { classView } from './views/class-view.ts'
import { teacherView } from './views/teacher-view.ts'
import { topicView } from './views/topic-view.ts'

/** Courtyard classes: residents name topics, branches organise, volunteers teach, three levels look at it. */
export const classes = capability({
  name: 'classes',
  streams: { 'topics:': 'shared', 'class:': 'shared', 'teacher-': 'person' },
  contract: classesContract,
  operations: {
    listTopics,
    nameTopic,
    joinTopic,
    sortTopic,
    pickTopic,
    forgetTopic,
    listTeachers,
    registerTeacher,
    changeTeacher,
    retireTeacher,
    getMyTeaching,
    listClasses,
    getClass,
    inviteTeacher,
    answerInvitation,
    confirmClass,
    dropClass,
    assessClass,
    evaluateClass,
    chooseDemonstration,
  },
  views: [topicView, teacherView, classView],
  figures: classFigures,
  jobs: [],
  keeps: Object.values(classesKept),
  copies: classesCopies,
  terms: [letTopicsGo],
})
