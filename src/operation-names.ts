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
  queues: [
    ...['CreateQueue', 'ListQueues', 'ShowQueue', 'DeleteQueue', 'UpdateQueueCidr', 'RunQueueAction'],
    ...['CreateQueueProperty', 'ListQueueProperties', 'UpdateQueueProperty', 'DeleteQueueProperty'],
  ],
  databases: ['CreateDatabase', 'ListDatabases', 'DeleteDatabase'],
  tables: ['CreateTable', 'ListTables', 'ShowTable', 'DeleteTable', 'PreviewTable'],
  elasticPools: [
    'CreateElasticResourcePool',
    'ListElasticResourcePools',
    'UpdateElasticResourcePool',
    'DeleteElasticResourcePool',
    'AssociateQueueToElasticResourcePool',
    'ListElasticResourcePoolQueues',
    'UpdateElasticResourcePoolQueue',
  ],
  resources: [
    'UploadJobResources',
    'UploadJarJobResources',
    'UploadPythonFileJobResources',
    'UploadFileJobResources',
    'ListJobResources',
    'ShowJobResource',
    'DeleteJobResource',
  ],
} as const

/** Those of MRS, by the list that they are in. */
export const mrsNames = {
  sql: ['ExecuteSql', 'ShowSqlResult', 'CancelSql', 'ListClusters', 'ListClustersV2'],
  jobs: [
    'CreateExecuteJob',
    'ShowSingleJobExe',
    'ShowJobExeListNew',
    'StopJob',
    'BatchDeleteJobs',
    'ShowSqlResultWithJob',
  ],
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
  dli: [
    ...dliNames.sessions,
    ...dliNames.batches,
    ...dliNames.sqlJobs,
    ...dliNames.queues,
    ...dliNames.databases,
    ...dliNames.tables,
    ...dliNames.elasticPools,
    ...dliNames.resources,
  ],
  mrs: [...mrsNames.sql, ...mrsNames.jobs, ...mrsNames.clusters],
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
