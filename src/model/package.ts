import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { closed } from '../core/json-schema.ts'
import type { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import type { PackageState } from './package-life.ts'
import type { PackagePlan } from './resource-plan.ts'

export const packageKinds = ['jar', 'pyFile', 'file', 'modelFile'] as const
export type PackageKind = (typeof packageKinds)[number]

/** What is known of a package beside its state. */
export const packageFields = {
  /** The last part of its path. */
  name: Type.String({ minLength: 1 }),
  /** The group that it was uploaded in; empty: it belongs to none. */
  group: Type.String(),
  kind: Type.Enum([...packageKinds]),
  /** Where it came from: the URL of an object. */
  path: Type.String(),
  /** Its name in a queue. */
  underlyingName: Type.String(),
  owner: Type.String(),
  /** Whether the reply to its upload did not wait for the end. */
  isAsync: Type.Boolean(),
}
const ofPackage = Type.Object(packageFields, closed)

export interface Package extends Readonly<Static<typeof ofPackage>> {
  readonly createdMs: number
  readonly history: History<PackageState>
  readonly plan: PackagePlan
  updatedMs: number
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
}

/** The key of a package in its world. */
export const packageKey = (group: string, name: string): string => `${group}:${name}`

/** What its texts take, in bytes. */
export const packageBytes = ({ name, group, path, underlyingName }: Package): number =>
  name.length + group.length + path.length + underlyingName.length
