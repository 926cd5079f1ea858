/** The classes that Livy 0.8 reads bodies into, with their properties in the order of Jackson's table of them. */
import type { Bean } from './jackson-bean.ts'

export const CREATE_REQUEST: Bean = {
  className: 'org.apache.livy.server.interactive.CreateInteractiveRequest',
  properties: {
    executorCores: 'any int',
    conf: 'text map',
    driverMemory: 'text',
    name: 'text',
    driverCores: 'any int',
    pyFiles: 'texts',
    archives: 'texts',
    kind: 'kind',
    files: 'texts',
    jars: 'texts',
    proxyUser: 'text',
    numExecutors: 'any int',
    heartbeatTimeoutInSecond: 'int',
    ttl: 'text',
    queue: 'text',
    executorMemory: 'text',
  },
}

export const CREATE_BATCH_REQUEST: Bean = {
  className: 'org.apache.livy.server.batch.CreateBatchRequest',
  // Jackson's table is a hash table: the order follows from the hash codes of the names, as that of the classes that were recorded does
  properties: {
    executorCores: 'any int',
    className: 'text',
    conf: 'text map',
    driverMemory: 'text',
    name: 'text',
    driverCores: 'any int',
    pyFiles: 'texts',
    archives: 'texts',
    executorMemory: 'text',
    files: 'texts',
    jars: 'texts',
    proxyUser: 'text',
    numExecutors: 'any int',
    file: 'text',
    args: 'texts',
    queue: 'text',
  },
}

export const EXECUTE_REQUEST: Bean = {
  className: 'org.apache.livy.ExecuteRequest',
  // the class has a constant msg_type, which Jackson takes for a property
  properties: { msg_type: 'ignored', kind: 'text', code: 'text' },
  constructorArguments: ['code', 'kind'],
}

export const COMPLETION_REQUEST: Bean = {
  className: 'org.apache.livy.CompletionRequest',
  properties: { kind: 'text', code: 'text', cursor: 'int' },
  constructorArguments: ['code', 'kind', 'cursor'],
}
