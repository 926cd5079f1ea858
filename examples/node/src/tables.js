import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core'
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js'

/** A client that signs, built like Huawei's generated clients. */
export const clientOf = ({ endpoint, projectId, access, secret }) =>
  new ClientBuilder((client) => client)
    .withCredential(new BasicCredentials().withAk(access).withSk(secret).withProjectId(projectId))
    .withEndpoint(endpoint)
    .build()

/** The names of a cluster's tables. Rejects with the cluster's message if the SQL fails. */
export async function listTables(client, clusterId, pollMs = 1000) {
  const url = '/v2/{project_id}/clusters/{cluster_id}/sql-execution'
  const call = { contentType: 'application/json', queryParams: {}, pathParams: { cluster_id: clusterId }, headers: {} }
  const data = { sql_type: 'presto', sql_content: 'show tables' }
  let sql = await client.sendRequest({ ...call, method: 'POST', url, data })
  while (!['FINISHED', 'FAILED'].includes(sql.status)) {
    await new Promise((resolve) => setTimeout(resolve, pollMs))
    const pathParams = { ...call.pathParams, sql_id: sql.id }
    sql = await client.sendRequest({ ...call, method: 'GET', url: `${url}/{sql_id}`, pathParams })
  }
  return sql.content.map(([name]) => name)
}
