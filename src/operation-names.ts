/** The operations of DLI, by what they are about. */
export const dliNames = {
  sessions: [
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
  ],
  batches: [
    'CreateSparkJob',
    'ListSparkJobs',
    'ShowSparkJob',
    'ShowSparkJobStatus',
    'ShowSparkJobLog',
    'CancelSparkJob',
  ],
  sqlJobs: [
    'CreateSqlJob',
    'ShowSqlJobStatus',
    'PreviewSqlJobResult',
    'ShowSqlJobResult',
    'ShowQueueSqlJobResult',
    'CancelSqlJob',
    'ListSqlJobs',
    'ShowSqlJobDetail',
    'ExportSqlJobResult',
    'CheckSql',
    'ShowSqlJobProgress',
  ],
} as const

/** Those of MRS, by the list that they are in. */
export const mrsNames = {
  sql: ['ExecuteSql', 'ShowSqlResult', 'CancelSql', 'ListClusters', 'ListClustersV2'],
  clusters: [
    'ShowClusterDetails',
    'CreateCluster',
    'RunJobFlow',
    'DeleteCluster',
    'UpdateClusterScaling',
    'ListHosts',
    'ListClusterTags',
    'BatchCreateClusterTags',
    'ShowMrsVersionList',
  ],
} as const

/** The operations that concern a project, by API: what fault rules, journal filters and recordings can name. */
export const operationNames = {
  dli: [...dliNames.sessions, ...dliNames.batches, ...dliNames.sqlJobs],
  mrs: [...mrsNames.sql, ...mrsNames.clusters],
} as const

/** Those that DLI has in the dialect livy only. */
export const livyOperationNames = [
  'CompleteCode',
  'ConnectSession',
  'StopSession',
  'InterruptSession',
  'ShowJob',
  'CancelJob',
] as const

/** An API with operations that concern a project. */
export type ProjectApi = keyof typeof operationNames
export const projectApis: readonly ['dli', 'mrs'] = ['dli', 'mrs']

export type ProjectOperation = (typeof operationNames)[ProjectApi][number] | (typeof livyOperationNames)[number]
export const projectOperations: readonly ProjectOperation[] = [
  ...projectApis.flatMap((api) => [...operationNames[api]]),
  ...livyOperationNames,
]
