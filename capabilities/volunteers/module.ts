import { capability } from '#platform/operations/module.ts'
import { volunteersContract } from './contract.ts'
import { volunteersCopies } from './copies.ts'
import { volunteersKept } from './keeps.ts'
import { volunteerFigures } from './figures.ts'
import { confirmDueHours } from './jobs/confirm-due-hours.ts'
import { letClosedBookletsGo } from './jobs/let-closed-booklets-go.ts'
import { addNote } from './operations/add-note.ts'
import { certifyMyHours } from './operations/certify-my-hours.ts'
import { checkCertificate } from './operations/check-certificate.ts'
import { confirmHours } from './operations/confirm-hours.ts'
import { endProject } from './operations/end-project.ts'
import { exportMyRecord } from './operations/export-my-record.ts'
import { getMyRecord } from './operations/get-my-record.ts'
import { getProject } from './operations/get-project.ts'
import { getRoster } from './operations/get-roster.ts'
import { joinProject } from './operations/join-project.ts'
import { leaveProject } from './operations/leave-project.ts'
import { listProjects } from './operations/list-projects.ts'
import { noteInsurance } from './operations/note-insurance.ts'
import { objectToHours } from './operations/object-to-hours.ts'
import { rateProject } from './operations/rate-project.ts'
import { recordSession } from './operations/record-session.ts'
import { recruit } from './operations/recruit.ts'
import { releaseVolunteer } from './operations/release-volunteer.ts'
import { settleHours } from './operations/settle-hours.ts'
import { startProject } from './operations/start-project.ts'
import { hoursView } from './views/hours-view.ts'
import { participantsView } from './views/participants-view.ts'
import { projectView } from './views/project-view.ts'

/** Volunteers: asked for with the risk told, recorded by whoever organises, and proven for nothing. */
export const volunteers = capability({
  name: 'volunteers',
  streams: {
    'volunteer-project:': 'shared',
    'volunteer-session:': 'shared',
    'volunteer-certificate:': 'person',
  },
  contract: volunteersContract,
  operations: {
    listProjects,
    getProject,
    joinProject,
    leaveProject,
    rateProject,
    getMyRecord,
    exportMyRecord,
    objectToHours,
    certifyMyHours,
    checkCertificate,
    recruit,
    noteInsurance,
    startProject,
    endProject,
    getRoster,
    releaseVolunteer,
    recordSession,
    settleHours,
    addNote,
    confirmHours,
  },
  views: [participantsView, projectView, hoursView],
  figures: volunteerFigures,
  jobs: [confirmDueHours, letClosedBookletsGo],
  keeps: Object.values(volunteersKept),
  copies: volunteersCopies,
})
