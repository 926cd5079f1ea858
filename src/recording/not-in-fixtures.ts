/** What the report says of operations whose replies no fixture of a recording holds. */
import type { ProjectOperation } from '../operation-names.ts'

const subjects: readonly (readonly [what: string, advice: string, operations: readonly ProjectOperation[]])[] = [
  [
    'the times of elastic resource pools',
    'a stub with match.pool sets them, and how the creation of the pool ends',
    ['CreateElasticResourcePool', 'UpdateElasticResourcePool'],
  ],
  [
    'the scaling policies of queues that existed before the program',
    'the program or the test sets them',
    ['ListElasticResourcePoolQueues'],
  ],
  [
    'the times of uploads',
    'a stub with match.resource sets them, and how the upload ends',
    ['UploadJobResources', 'UploadJarJobResources', 'UploadPythonFileJobResources', 'UploadFileJobResources'],
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
