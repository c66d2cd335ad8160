import { capability } from '#platform/operations/module.ts'
import { learningContract } from './contract.ts'
import { learningCopies } from './copies.ts'
import { learningKept } from './keeps.ts'
import { learningFigures } from './figures.ts'
import { addCourse } from './operations/add-course.ts'
import { addMaterial } from './operations/add-material.ts'
import { cancelSession } from './operations/cancel-session.ts'
import { checkCertificate } from './operations/check-certificate.ts'
import { closeProgramme } from './operations/close-programme.ts'
import { countFullHours } from './operations/count-full-hours.ts'
import { enrolMember } from './operations/enrol-member.ts'
import { exemptMember } from './operations/exempt-member.ts'
import { finishLesson } from './operations/finish-lesson.ts'
import { getImportProgress } from './operations/get-import-progress.ts'
import { getLesson } from './operations/get-lesson.ts'
import { getMaterialFile } from './operations/get-material-file.ts'
import { getMyLearning } from './operations/get-my-learning.ts'
import { getProgramme } from './operations/get-programme.ts'
import { giveMemberCard } from './operations/give-member-card.ts'
import { importAttendances } from './operations/import-attendances.ts'
import { leaveMember } from './operations/leave-member.ts'
import { listAttended } from './operations/list-attended.ts'
import { listLecturers } from './operations/list-lecturers.ts'
import { listProgrammes } from './operations/list-programmes.ts'
import { nameLecturer } from './operations/name-lecturer.ts'
import { offerLesson } from './operations/offer-lesson.ts'
import { openProgramme } from './operations/open-programme.ts'
import { planSession } from './operations/plan-session.ts'
import { renewCertificate } from './operations/renew-certificate.ts'
import { retireLecturer } from './operations/retire-lecturer.ts'
import { revokeCertificate } from './operations/revoke-certificate.ts'
import { strikeAttended } from './operations/strike-attended.ts'
import { takeCertificate } from './operations/take-certificate.ts'
import { tieMember } from './operations/tie-member.ts'
import { withdrawLesson } from './operations/withdraw-lesson.ts'
import { certificateView } from './views/certificate-view.ts'
import { lecturerView } from './views/lecturer-view.ts'
import { lessonView } from './views/lesson-view.ts'
import { memberView } from './views/member-view.ts'
import { programmeView } from './views/programme-view.ts'
import { sessionView } from './views/session-view.ts'

/** Learning: programmes, sessions and who was there, online lessons, hours that only their owner sees, certificates. */
export const learning = capability({
  name: 'learning',
  streams: {
    'programme-': 'shared',
    'session:': 'shared',
    'attendance-sheet:': 'shared',
    'lesson-': 'shared',
    'lecturer-': 'person',
    'member-': 'person',
    'learner-': 'person',
  },
  contract: learningContract,
  operations: {
    listProgrammes,
    getProgramme,
    openProgramme,
    addCourse,
    addMaterial,
    getMaterialFile,
    closeProgramme,
    planSession,
    cancelSession,
    nameLecturer,
    retireLecturer,
    listLecturers,
    listAttended,
    strikeAttended,
    importAttendances,
    getImportProgress,
    countFullHours,
    getLesson,
    offerLesson,
    withdrawLesson,
    finishLesson,
    enrolMember,
    exemptMember,
    giveMemberCard,
    leaveMember,
    tieMember,
    getMyLearning,
    takeCertificate,
    renewCertificate,
    revokeCertificate,
    checkCertificate,
  },
  views: [programmeView, lecturerView, sessionView, lessonView, memberView, certificateView],
  figures: learningFigures,
  jobs: [],
  keeps: Object.values(learningKept),
  copies: learningCopies,
})
