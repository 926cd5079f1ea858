/** What the report says of operations whose replies no fixture of a recording holds. */
import type { ProjectOperation } from '../operation-names.ts'

const subjects: readonly (readonly [what: string, advice: string, operations: readonly ProjectOperation[]])[] = [
  [
    'elastic resource pools',
    'create those that the program did not create in the test; a stub with match.pool sets their times and their end',
    [
      ...(['CreateElasticResourcePool', 'ListElasticResourcePools', 'UpdateElasticResourcePool'] as const),
      ...(['DeleteElasticResourcePool', 'AssociateQueueToElasticResourcePool'] as const),
      ...(['ListElasticResourcePoolQueues', 'UpdateElasticResourcePoolQueue'] as const),
    ],
  ],
  [
    'packages',
    'upload those that the program did not upload in the test; a stub with match.resource sets their times and their end',
    [
      ...(['UploadJobResources', 'UploadJarJobResources', 'UploadPythonFileJobResources'] as const),
      ...(['UploadFileJobResources', 'ListJobResources', 'ShowJobResource', 'DeleteJobResource'] as const),
    ],
  ],
  [
    'the times of clusters that the program created',
    'a stub with match.clusterName sets them, and how the start of the cluster ends',
    ['CreateCluster'],
  ],
  [
    'the steps of a cluster',
    'they become jobs: add stubs with match.job, and match.clusterName for the times of the cluster',
    ['RunJobFlow'],
  ],
]

const notes = new Map(
  subjects.flatMap(([what, advice, operations]) =>
    operations.map((operation) => [operation, `${what} are not in the fixtures: ${advice}`] as const),
  ),
)

/** The line for a successful call of the operation; undefined if a replay needs nothing of it. */
export const noteOf = (operation: ProjectOperation): string | undefined => notes.get(operation)
