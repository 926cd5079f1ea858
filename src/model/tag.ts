import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'

/** A label of a resource. */
export const tag = Type.Object({ key: Type.String(), value: Type.String() }, closed)
export type Tag = Readonly<Static<typeof tag>>

/** Whether a resource has all of the tags that a filter such as `k1=v1,k2=v2` names; a key without a value matches any. */
export function hasTags(tags: readonly Tag[], filter: string): boolean {
  const wanted = filter.split(',').filter((one) => one !== '')
  return wanted.every((one) => {
    const [key = '', ...rest] = one.split('=')
    return tags.some((tag) => tag.key === key && (rest.length === 0 || tag.value === rest.join('=')))
  })
}
