import Type, { type Static } from 'typebox'
import type { Due } from '../core/agenda.ts'
import { closed } from '../core/json-schema.ts'
import { History } from '../core/state-machine.ts'
import type { Change } from './change.ts'
import { type PackageState, packageLife } from './package-life.ts'
import { DECLARED, type PackagePlan } from './resource-plan.ts'

export const packageKinds = ['jar', 'pyFile', 'file', 'modelFile'] as const
export type PackageKind = (typeof packageKinds)[number]

/** What is known of a package beside its state. */
export const packageFields = {
  /** The last part of its path. */
  name: Type.String({ minLength: 1 }),
  /** The group that it was uploaded in; empty: it belongs to none. */
  group: Type.String(),
  kind: Type.Enum([...packageKinds]),
  /** Where it came from: the URL of an object; empty: a declared one whose place is not known. */
  path: Type.String(),
  /** Its name in a queue. */
  underlyingName: Type.String(),
  owner: Type.String(),
  /** Whether the reply to its upload did not wait for the end. */
  isAsync: Type.Boolean(),
}
const ofPackage = Type.Object(packageFields, closed)

export interface Package extends Readonly<Static<typeof ofPackage>> {
  /** When it was uploaded; null: it was there when the world began. */
  readonly createdMs: number | null
  readonly history: History<PackageState>
  readonly plan: PackagePlan
  /** null: it has not changed since the world began. */
  updatedMs: number | null
  /** The end of its present state, if that has one. */
  due: Due<Change> | undefined
}

/** The key of a package in its world. */
export const packageKey = (group: string, name: string): string => `${group}:${name}`

/** What its texts take, in bytes. */
export const packageBytes = ({ name, group, path, underlyingName }: Package): number =>
  name.length + group.length + path.length + underlyingName.length

/** What a fixtures file may say of a package. */
export const packageDeclaration = {
  name: Type.String({ minLength: 1, maxLength: 128, description: 'The package, such as `app.jar`.' }),
  kind: Type.Optional(Type.Enum([...packageKinds], { description: 'jar when absent.' })),
  group: Type.Optional(Type.String({ maxLength: 64, description: 'Its group; it belongs to none when absent.' })),
  path: Type.Optional(Type.String({ description: 'The URL of the object that it came from.' })),
  state: Type.Optional(Type.Enum(['READY', 'FAILED'], { description: 'READY when absent.' })),
  underlyingName: Type.Optional(Type.String({ description: 'Its name in a queue; its name when absent.' })),
  owner: Type.Optional(Type.String()),
}
const ofDeclaration = Type.Object(packageDeclaration)
export type DeclaredPackage = Static<typeof ofDeclaration>

/** A package that is there when the world begins. */
export function declaredPackage({ state = 'READY', ...fields }: DeclaredPackage, bornMs: number): Package {
  return {
    ...{ kind: 'jar', group: '', path: '', underlyingName: fields.name, owner: '' },
    ...fields,
    ...{ isAsync: false, createdMs: null, updatedMs: null, due: undefined },
    plan: { answeredBy: DECLARED, ending: DECLARED, uploadingMs: 0, fails: state === 'FAILED' },
    history: new History(packageLife, state, bornMs, DECLARED),
  }
}
