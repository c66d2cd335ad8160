import { commendationsContract } from './contract/commendations.ts'
import { ratingsContract } from './contract/ratings.ts'
import { roundsContract } from './contract/rounds.ts'
import { starsContract } from './contract/stars.ts'

/** Every operation of reviews: stars, partner firms, secretaries’ reviews, commendations. */
export const reviewsContract = {
  ...starsContract,
  ...ratingsContract,
  ...roundsContract,
  ...commendationsContract,
} as const
