/** LIKE of SHOW statements. */
import { likeMatcher } from '../constant/like-match.ts'

interface LikeText {
  readonly like: string | undefined
  readonly escape: string | undefined
}

/** A test of names; all names pass without LIKE. @throws SqlFailure if the escape is wrong. */
export function likeFilter({ like, escape: mark }: LikeText): (name: string) => boolean {
  return like === undefined ? () => true : likeMatcher(like, mark)
}
