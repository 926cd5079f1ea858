/** The operations that concern a project, which a rule can name. A test holds them against what is served. */
export const operationNames = [
  'CreateSession',
  'ListSessions',
  'ShowSession',
  'ShowSessionState',
  'ShowSessionLog',
  'CancelSession',
  'CreateStatement',
  'ListStatements',
  'ShowStatement',
  'CancelStatement',
  'ShowVersion',
  'ExecuteSql',
  'ShowSqlResult',
  'CancelSql',
] as const
