import type { Call } from './call.ts'
import type { OperationId } from './generated/operations.ts'

/** Calls an operation of one project, whose id it adds to the path. */
export type ProjectCall = Call

export function callerOf(call: Call, projectId: string): ProjectCall {
  return ((operation: OperationId, path = {}, ...rest: never[]) =>
    call(operation, { ...path, project_id: projectId }, ...rest)) as ProjectCall
}
