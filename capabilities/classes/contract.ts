import { lessonsContract } from './contract/classes.ts'
import { teachersContract } from './contract/teachers.ts'
import { topicsContract } from './contract/topics.ts'

/** Every operation of courtyard classes: topics, teachers, classes. */
export const classesContract = { ...topicsContract, ...teachersContract, ...lessonsContract } as const
