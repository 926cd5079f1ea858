/** What stubs for elastic resource pools and packages decide, drawn when the resource is created. */
import Type, { type Static } from 'typebox'
import { closed } from '../core/json-schema.ts'

/** What decided about a resource that a fixtures file declares. */
export const DECLARED = 'declared'

const lengthMs = Type.Integer({ minimum: 0 })
const decided = {
  /** The stub that decided, or `default`. */
  answeredBy: Type.String(),
  /** The reason that the history gives for the end of the first state. */
  ending: Type.String(),
}

/** How the creation of an elastic resource pool goes. */
export const poolPlan = Type.Object(
  {
    ...decided,
    creatingMs: lengthMs,
    scalingMs: lengthMs,
    /** Why it fails; absent: it does not. */
    failReason: Type.Optional(Type.String()),
  },
  closed,
)
export type PoolPlan = Readonly<Static<typeof poolPlan>>

/** How the upload of a package goes. */
export const packagePlan = Type.Object({ ...decided, uploadingMs: lengthMs, fails: Type.Boolean() }, closed)
export type PackagePlan = Readonly<Static<typeof packagePlan>>
