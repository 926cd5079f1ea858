/** What Huawei's Node core does, with MRS's operations over it. A case gets the target, its project, and the project's control API. */
const assert = require('node:assert/strict')
const { readFileSync } = require('node:fs')
const { Agent } = require('node:https')
const { setTimeout: sleep } = require('node:timers/promises')
const { BasicCredentials, Region } = require('@huaweicloud/huaweicloud-sdk-core')
const { ClientRequestException } = require('@huaweicloud/huaweicloud-sdk-core/exception/ClientRequestException')
const { ServerResponseException } = require('@huaweicloud/huaweicloud-sdk-core/exception/ServerResponseException')
const { ServiceResponseException } = require('@huaweicloud/huaweicloud-sdk-core/exception/ServiceResponseException')
const { MrsClient } = require('./mrs-client.cjs')

/** Thrown by a case that cannot run against this target; the message says why. */
class Skipped extends Error {}

const REQUEST_ID = /^[0-9a-f]{32}$/
const UNKNOWN_SQL = '20190909_011820_00151_xxxxx'
const SIGNATURE_FAILED = 'Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:'

const keyOf = ({ access, secret, securityToken }) => ({ ak: access, sk: secret, securityToken })

/** A client as its users make one. `endpoint`, `key` and `options` are what they choose. */
function connect({ target, project }, { endpoint = target.url, key = keyOf(target), options } = {}) {
  const builder = MrsClient.newBuilder()
    .withCredential(new BasicCredentials({ ...key, projectId: project }))
    .withEndpoint(endpoint)
  return (options === undefined ? builder : builder.withOptions(options)).build()
}

const presto = (sql) => ({ sql_type: 'presto', sql_content: sql })

/** The error of a refused call. Fails if the call was not refused. */
async function refusal(call) {
  try {
    await call
  } catch (error) {
    return error
  }
  return assert.fail('the call was not refused')
}

/** Compares all that a user of the SDK sees of a refusal. */
function assertRefused(error, type, { status, code, message }) {
  assert.equal(error.constructor, type, `${error.name}: ${error.message}`)
  const { name, httpStatusCode, errorCode, errorMsg } = error
  const seen = { name, status: httpStatusCode, code: errorCode, message: errorMsg }
  assert.deepEqual(seen, { name: type.name, status, code, message })
  assert.equal(error.message, errorMsg)
  assert.match(error.requestId, REQUEST_ID)
}

/** An SQL id that there is not is refused for that, once the caller is known: so little is needed to look at it. */
function assertUnknownSql(error) {
  assert.equal(error.constructor, ClientRequestException, `${error.name}: ${error.message}`)
  assert.deepEqual([error.httpStatusCode, error.errorCode], [400, '12000002'], error.message)
  assert.match(error.requestId, REQUEST_ID)
}

const DEADLINE_MS = 120_000

/** Polls with growing pauses, as a user has to; a lakemock of this run needs no pause. Returns the last view, and the statuses. */
async function until(client, { target }, sqlId, isThere) {
  const statuses = []
  const deadline = Date.now() + DEADLINE_MS
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
    const shown = await client.showSqlResult(target.clusterId, sqlId)
    statuses.push(shown.status)
    if (isThere(shown.status)) return { shown, statuses }
    const isOver = target.steered ? statuses.length > 20 : Date.now() > deadline
    if (isOver) assert.fail(`it does not get there: ${statuses.join(', ')}`)
    if (!target.steered) await sleep(pauseMs)
  }
}

const isFinished = (status) => status === 'FINISHED'
const isRunning = (status) => status === 'RUNNING'

/** Submits SQL that runs until it is cancelled, or for ever. */
async function runForEver(client, at, outcome) {
  await at.control.stub({ sql: 'select forever' }, { never: true, ...outcome })
  const { id } = await client.executeSql(at.target.clusterId, presto('select forever'))
  await until(client, at, id, isRunning)
  return id
}

const core = {
  async 'execute-poll-result'(at) {
    const client = connect(at)
    const submitted = await client.executeSql(at.target.clusterId, presto('show tables'))
    assert.equal(submitted.httpStatusCode, 200)
    assert.equal(submitted.statement, 'show tables')
    assert.match(submitted.id, /^\d{8}_\d{6}_\d{5}_[a-z2-9]{5}$/)
    const { shown, statuses } = await until(client, at, submitted.id, isFinished)
    assert.equal(shown.id, submitted.id)
    assert.equal(shown.message ?? null, null)
    if (at.target.steered) {
      assert.deepEqual(
        [submitted.status, ...statuses],
        ['QUEUED', 'WAITING_FOR_RESOURCES', 'PLANNING', 'STARTING', 'RUNNING', 'FINISHING', 'FINISHED'],
      )
      assert.deepEqual(shown.content, [['t1'], ['t2']])
    } else {
      assert.ok(Array.isArray(shown.content), JSON.stringify(shown))
      for (const row of shown.content) {
        for (const cell of row) assert.ok(cell === null || typeof cell === 'string', JSON.stringify(shown.content))
      }
    }
  },

  async 'failed-sql'(at) {
    const client = connect(at)
    const { clusterId, steered } = at.target
    if (!steered) {
      const error = await refusal(
        client
          .executeSql(clusterId, presto('select missing from t1'))
          .then(({ id }) => until(client, at, id, isFinished)),
      )
      // the revision of 2021 says it with 500, those of later with 400 and a code
      if (error.httpStatusCode === 500) {
        assertRefused(error, ServerResponseException, in2021)
      } else {
        assertRefused(error, ClientRequestException, { status: 400, code: 'MRS.0011', message: error.errorMsg })
        assert.match(error.errorMsg, /missing/)
      }
      return
    }
    const create = () => client.executeSql(clusterId, presto('create table t1(a int)'))
    assertRefused(await refusal(create()), ServerResponseException, in2021)
    await at.control.settings({ docs: '2025' })
    const reason = "line 1:1: Table 'hive.default.t1' already exists"
    assertRefused(await refusal(create()), ClientRequestException, { status: 400, code: 'MRS.0011', message: reason })

    const { id } = await client.executeSql(clusterId, presto('select missing from t1'))
    assertRefused(await refusal(until(client, at, id, isFinished)), ClientRequestException, {
      status: 400,
      code: 'MRS.0011',
      message: "line 1:8: Column 'missing' cannot be resolved",
    })
  },

  async 'failed-sql-2021-reason'(at) {
    const error = await refusal(connect(at).executeSql(at.target.clusterId, presto('create table t1(a int)')))
    assert.match(JSON.stringify([error.message, error.errorMsg]), /already exists/)
  },

  async 'cancel-running'(at) {
    const client = connect(at)
    const { clusterId } = at.target
    const id = await runForEver(client, at, {})
    const cancelled = await client.cancelSql(clusterId, id)
    assert.deepEqual([cancelled.httpStatusCode, cancelled.status], [200, 'SUCCEED'])
    assertRefused(await refusal(client.showSqlResult(clusterId, id)), ServerResponseException, in2021)
    await at.control.settings({ docs: '2025' })
    assertRefused(await refusal(client.showSqlResult(clusterId, id)), ClientRequestException, {
      status: 400,
      code: 'MRS.0011',
      message: 'Query was canceled',
    })
  },

  async 'cancel-ended'(at) {
    const client = connect(at)
    const { clusterId } = at.target
    const { id } = await client.executeSql(clusterId, presto('show tables'))
    await until(client, at, id, isFinished)
    const cancelled = await client.cancelSql(clusterId, id)
    assert.deepEqual([cancelled.httpStatusCode, cancelled.status], [200, 'SUCCEED'])
    assert.equal((await client.showSqlResult(clusterId, id)).status, 'FINISHED')
  },

  async 'cancel-uncancellable'(at) {
    const client = connect(at)
    const { clusterId } = at.target
    const id = await runForEver(client, at, { cancel: 'fail' })
    assertRefused(await refusal(client.cancelSql(clusterId, id)), ServerResponseException, in2021)
    await at.control.settings({ docs: '2025' })
    assertRefused(await refusal(client.cancelSql(clusterId, id)), ClientRequestException, {
      status: 400,
      code: undefined,
      message: 'Request failed with status code 400',
    })
    assert.equal((await client.showSqlResult(clusterId, id)).status, 'RUNNING')
  },

  async 'unknown-sql-id'(at) {
    const error = await refusal(connect(at).showSqlResult(at.target.clusterId, UNKNOWN_SQL))
    assertUnknownSql(error)
    if (at.target.steered) {
      assert.equal(
        error.errorMsg,
        `The parameter is invalid. There is no SQL execution ${UNKNOWN_SQL} on cluster ${at.target.clusterId}.`,
      )
      assert.equal(error.requestId, await at.control.lastRequestId())
    }
  },

  async 'wrong-secret'(at) {
    const client = connect(at, { key: { ...keyOf(at.target), sk: 'wrong' } })
    const error = await refusal(client.showSqlResult(at.target.clusterId, UNKNOWN_SQL))
    const message = error.errorMsg
    assertRefused(error, ClientRequestException, { status: 401, code: 'APIGW.0301', message })
    assert.ok(message.startsWith(`${SIGNATURE_FAILED}GET|/v2/${at.project}/clusters/${at.target.clusterId}/`), message)
  },

  async 'security-token'(at) {
    const { temporary, clusterId } = at.target
    if (temporary === undefined) throw new Skipped('the target has no temporary key')
    const look = (key) => refusal(connect(at, { key }).showSqlResult(clusterId, UNKNOWN_SQL))
    assertUnknownSql(await look(keyOf(temporary)))
    const error = await look({ ...keyOf(temporary), securityToken: undefined })
    assert.equal(error.constructor, ClientRequestException, `${error.name}: ${error.message}`)
    assert.deepEqual([error.httpStatusCode, error.errorCode], [401, 'APIGW.0301'], error.message)
  },

  async 'project-lookup'(at) {
    const { target } = at
    const credentials = new BasicCredentials(keyOf(target)).withIamEndpoint(target.iamUrl)
    const client = MrsClient.newBuilder()
      .withCredential(credentials)
      .withRegion(new Region(target.region, target.url))
      .build()
    assertUnknownSql(await refusal(client.showSqlResult(target.clusterId, UNKNOWN_SQL)))
    assert.deepEqual(credentials.getPathParams(), { project_id: target.projectId })
  },

  async 'https-self-signed'(at) {
    const { httpsUrl, certificateFile, clusterId } = at.target
    const untrusting = connect(at, { endpoint: httpsUrl })
    const error = await refusal(untrusting.executeSql(clusterId, presto('show tables')))
    assert.equal(error.constructor, ServiceResponseException)
    assert.equal(error.httpStatusCode, undefined)
    assert.match(error.errorMsg, /self-signed certificate/)

    const httpsAgent = new Agent({ ca: readFileSync(certificateFile) })
    const client = connect(at, { endpoint: httpsUrl, options: { axiosRequestConfig: { httpsAgent } } })
    const { id } = await client.executeSql(clusterId, presto('show tables'))
    assert.deepEqual((await until(client, at, id, isFinished)).shown.content, [['t1'], ['t2']])
    httpsAgent.destroy()
  },

  async 'endpoint-trailing-slash'(at) {
    const client = connect(at, { endpoint: `${at.target.url}/` })
    assertUnknownSql(await refusal(client.showSqlResult(at.target.clusterId, UNKNOWN_SQL)))
    if (at.target.steered) {
      const { id } = await client.executeSql(at.target.clusterId, presto('show tables'))
      assert.equal((await client.cancelSql(at.target.clusterId, id)).status, 'SUCCEED')
    }
  },

  async 'non-ascii-sql'(at) {
    const client = connect(at)
    const sql = "select '北京 – Köln 🌊'"
    const submitted = await client.executeSql(at.target.clusterId, presto(sql))
    assert.equal(submitted.statement, sql)
    const { shown } = await until(client, at, submitted.id, isFinished)
    assert.equal(shown.statement, sql)
    if (at.target.steered) {
      const { executions } = await at.control.sql()
      assert.deepEqual(
        executions.map((one) => one.sql.statement),
        [sql],
      )
    }
  },

  // refused for what they are, and not for their signature
  async 'odd-ids'(at) {
    await assertSigned(at, ['кластер', 'a+b', 'a=b&c', 'a$b@c:d,e', 'a~b!(c)*d'])
  },

  async 'odd-ids-escaped'(at) {
    await assertSigned(at, ['a%20b', 'a%2Fb', "it's"])
  },
}

/** How the revision of 2021 says that SQL failed, as the core shows it: a body without a code of an error is dropped. */
const in2021 = { status: 500, code: undefined, message: 'Request failed with status code 500' }

async function assertSigned(at, ids) {
  const client = connect(at)
  for (const id of ids) assertUnknownSql(await refusal(client.showSqlResult(id, UNKNOWN_SQL)))
}

/** What the gateway says, by the name of the fault that has it said. */
const IAM = 'Incorrect IAM authentication information: '
const presets = {
  unauthorized: [401, 'APIGW.0301', `${IAM}x-auth-token not found`],
  'token-expired': [401, 'APIGW.0307', 'The token must be updated.'],
  'signature-invalid': [401, 'APIGW.0301', SIGNATURE_FAILED],
  forbidden: [403, 'APIGW.0302', 'The IAM user is not allowed to access the API.'],
  'not-published': [404, 'APIGW.0101', 'The API does not exist or has not been published in the environment'],
  throttled: [
    429,
    'APIGW.0308',
    'The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute',
  ],
  'backend-timeout': [504, 'APIGW.0201', 'Backend timeout.'],
  'backend-unavailable': [502, 'APIGW.0201', 'Backend unavailable.'],
  'quota-exceeded': [400, 'DLI.1028', 'quota exceeded'],
  internal: [500, 'APIGW.0601', 'Internal server error'],
}

const presetCases = Object.entries(presets).map(([preset, [status, code, text]]) => [
  `preset-${preset}`,
  async (at) => {
    await at.control.fault({ kind: 'status', preset })
    const error = await refusal(connect(at).executeSql(at.target.clusterId, presto('show tables')))
    const isSignature = preset === 'signature-invalid'
    // what follows is the canonical request, which ends in the hash of the body
    const message = isSignature ? error.errorMsg : text
    assertRefused(error, status < 500 ? ClientRequestException : ServerResponseException, { status, code, message })
    if (isSignature) {
      const { clusterId } = at.target
      assert.ok(message.startsWith(`${text}POST|/v2/${at.project}/clusters/${clusterId}/sql-execution/||`), message)
      assert.match(message, /\|content-type;host;x-project-id;x-sdk-date\|[0-9a-f]{64}$/)
    }
    assert.equal(error.requestId, await at.control.lastRequestId())
  },
])

const cases = { ...core, ...Object.fromEntries(presetCases) }

module.exports = { cases, Skipped }
