import type { PrestoVersion } from './question.ts'
import { type SessionProperty, sessionPropertyTable } from './session-property-table.ts'

/** The session properties of a version, by name: those of the server first, then those of the catalog hive. */
export function sessionProperties(version: PrestoVersion): readonly SessionProperty[] {
  const ofVersion = sessionPropertyTable.filter((one) => one.version === undefined || one.version === version)
  const isOfCatalog = (one: SessionProperty): boolean => one.name.includes('.')
  return [...ofVersion.filter((one) => !isOfCatalog(one)), ...ofVersion.filter(isOfCatalog)]
}
