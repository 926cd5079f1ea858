import type { World } from '../world/world.ts'

/**
 * The id of the next session or batch as a whole number from 0, as in Livy; undefined if ids are random. `count`: how many were created
 * so far.
 */
export function numberedId({ settings: { sessionIds, dialect } }: World, count: number): string | undefined {
  const isNumber = sessionIds === 'number' || (sessionIds === 'dialect' && dialect === 'livy')
  return isNumber ? String(count) : undefined
}
