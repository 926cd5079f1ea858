/** Translates requests of MRS into the requests of the rules. */
import { invalid } from '../../core/problem.ts'
import { checkLength } from '../../core/text-forms.ts'
import type { ClusterFilter } from '../../presto/clusters.ts'
import { isBlank } from '../../presto/sql-kind.ts'
import type { SqlRequest } from '../../presto/submit-sql.ts'
import { readTagFilter } from './clusters/tag-request.ts'
import type { ExecuteSqlBody, ListClustersQuery } from './schemas.ts'

/** The reference's page size if a request names none. */
const PAGE_SIZE = 10

/** Reads the body of ExecuteSql. Throws if a field breaks its rule. */
export function readSqlRequest(body: ExecuteSqlBody): SqlRequest {
  const { sql_content: sql, sql_type: engine, archive_path: archivePath, database } = body
  if (archivePath && !/^obs:\/\/[^/]+/.test(archivePath)) {
    throw invalid('archive_path', `must be obs://bucket/path, not ${JSON.stringify(archivePath)}`)
  }
  checkLength(sql, 'sql_content')
  if (isBlank(sql)) throw invalid('sql_content', 'must contain a statement')
  return { sql, engine, database: database || 'default', archivePath: archivePath || undefined }
}

/** Reads the query of ListClusters. */
export function readClusterFilter(query: ListClustersQuery): ClusterFilter {
  const {
    pageSize = PAGE_SIZE,
    currentPage: page = 1,
    clusterName: name = '',
    clusterState: state = 'existing',
  } = query
  const { tags = '', enterpriseProjectId: enterpriseProject = '' } = query
  return { page, pageSize, name, state, tags: readTagFilter(tags), enterpriseProject }
}
