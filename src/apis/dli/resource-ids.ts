import { derivedId } from '../../core/ids.ts'
import type { World } from '../../world/world.ts'

/** An id of a resource in the form of a UUID, which depends only on the project and on the kind and name of the resource. */
export const resourceIdOf = ({ sourceId }: World, kind: string, name: string): string =>
  derivedId(kind, sourceId, name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
