import { patternKinds } from './patterns.js'
import { sizeKinds } from './sizes.js'

/** Each is measured alone. To add one: an entry in one of these lists. */
export const hostileKinds = [...patternKinds, ...sizeKinds]
