/** MRS's three operations on SQL over the published core, written as the packages of Huawei's Node SDK are. */
const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder')

const EXECUTIONS = '/v2/{project_id}/clusters/{cluster_id}/sql-execution'
const EXECUTION = `${EXECUTIONS}/{sql_id}`

class MrsClient {
  constructor(hcClient) {
    this.hcClient = hcClient
  }

  static newBuilder() {
    return new ClientBuilder((hcClient) => new MrsClient(hcClient))
  }

  executeSql(clusterId, body) {
    return this.#send('POST', EXECUTIONS, { cluster_id: clusterId }, body)
  }

  showSqlResult(clusterId, sqlId) {
    return this.#send('GET', EXECUTION, { cluster_id: clusterId, sql_id: sqlId })
  }

  cancelSql(clusterId, sqlId) {
    return this.#send('POST', `${EXECUTION}/cancel`, { cluster_id: clusterId, sql_id: sqlId })
  }

  #send(method, url, pathParams, data) {
    const contentType = data === undefined ? 'application/json' : 'application/json;charset=UTF-8'
    const body = data === undefined ? {} : { data }
    return this.hcClient.sendRequest({ method, url, contentType, queryParams: {}, pathParams, headers: {}, ...body })
  }
}

module.exports = { MrsClient }
