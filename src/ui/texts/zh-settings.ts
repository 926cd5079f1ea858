/** What each setting of a project does, in Chinese. The English texts come from the description of the API. */
const texts: Readonly<Record<string, string>> = {
  unmatched:
    '没有匹配桩的语句返回什么。checked：按已知的真实服务行为返回；echo：根据语句文本生成结果；empty：没有输出的结果；fail：返回错误。',
  catalog:
    'SQL 引用了既未声明也未创建的表、Schema 或 Catalog 时如何处理。open：视为已存在；strict：与真实服务一样，SQL 执行失败。适用于 MRS 以及会话中的视图和表。',
  prestoVersion:
    'MRS 使用的 Presto 版本，决定可接受的 SQL 和错误信息。0.216：MRS 1.9 至 3.0；333：PrestoSQL，MRS 3.1。',
  'engines.sql':
    '执行没有匹配桩的 SQL 的真实引擎：off、presto://HOST:PORT/CATALOG、presto+https://…、trino://…、trino+https://…、duckdb 或 duckdb:目录（见 docs/engines.md）。凭据取自环境变量 LAKEMOCK_ENGINE_USER、LAKEMOCK_ENGINE_PASSWORD 或 LAKEMOCK_ENGINE_TOKEN。',
  'engines.spark':
    '执行没有匹配桩的 DLI 会话代码的真实 Spark：off、local（以当前用户运行本机的 Spark）、livy://HOST:PORT 或 livy+https://HOST:PORT（Apache Livy 服务器）。启用后会话可以执行任意代码（见 docs/engines.md）。凭据与 SQL 引擎相同。',
  'engines.jobs':
    '没有匹配桩的作业 SQL（DLI 的 SQL 作业，MRS 的 SparkSql 和 HiveSql 作业）由哪个引擎执行。auto：优先 Spark 引擎，否则使用支持 Spark SQL 的 SQL 引擎（目前没有）；spark：Spark 引擎；sql：SQL 引擎，文本原样传入；off：不使用引擎。',
  'engines.timeout': '引擎处理一条语句或启动一个会话的最长时间（真实时间），例如 5m；超时后取消并置为失败。',
  docs: '遵循哪个版本的文档：对 MRS，决定失败时的状态码以及哪些项目 ID 有效；对 DLI，决定队列不存在时的错误码。',
  dialect: 'livy：在 Livy 与 DLI 不同之处按 Livy 响应，供 Livy 客户端使用（见 docs/livy.md）。',
  sessionIds:
    '会话 ID 的形式。uuid：与 DLI 相同；number：从 0 开始的整数，与 Livy 相同；dialect：方言为 livy 时用 number，否则用 uuid。',
  unknownFields:
    'DLI 会话或语句的请求体含有未知字段时如何处理。ignore：与 DLI 一样忽略；refuse：与 Livy 一样返回 400；dialect：方言为 livy 时用 refuse，否则用 ignore。',
  ids: 'documented：只有 SELECT、SHOW 和 DESC 返回 sql_id；always：每条 SQL 都返回。',
  deadSessions:
    '向已结束的会话提交语句时如何处理。refuse：返回 400；accept：接受，但一直等待；livy：返回 500，读取其语句返回 400；dialect：方言为 livy 时用 livy，否则用 refuse。',
  inBand: '请求能否用请求头或代码注释为自身声明故障（X-Lakemock-Fault、// lakemock: …）。',
  seed: '项目中所有随机值的种子。种子与请求相同时，结果也相同。',
  durations: '该状态的持续时间："250ms"、"5s"、"1m"、毫秒数，或由两者组成的范围 [最小值, 最大值]。',
  syncWait: 'DLI 同步 SQL 作业的响应最多等待多久（按项目时钟），例如 30s。超时返回 408，作业继续执行。',
  'limits.sessions': '项目中未结束的会话数上限。',
  'limits.statements': '每个会话保留的语句数上限；更早的语句返回 404。',
  'limits.executions': '项目保留的 SQL 执行数上限；更早的会被丢弃。',
  'limits.sqlJobs': '项目保留的 DLI SQL 作业数上限；更早的会被丢弃。',
  'limits.batches': '项目保留的批处理数上限；更早的会被丢弃。',
  'limits.mrsJobs': '项目保留的 MRS 作业数上限；更早的会被丢弃。',
  'limits.clusters': '项目的集群数上限；达到上限时，最早创建且已结束的集群让出位置。',
  'limits.queues': '项目的 DLI 队列数上限。',
  'limits.elasticPools': '项目的弹性资源池数上限。',
  'limits.resources': '项目的 DLI 程序包数上限。',
  'limits.history': '保留历史的已移除资源数上限。',
  'limits.stubs': '可添加到项目的桩数上限。',
  'limits.tables': '项目的 Schema 数上限，也是其表和视图数的上限。',
  'limits.journal': '请求日志保留的请求数上限；更早的会被丢弃。',
  'limits.journalBytes': '请求日志中请求总大小的大致上限，单位为字节。',
  'limits.faults': '可添加到项目的故障规则数上限。',
  'limits.gates': '项目中打开的闸门数上限。',
  'limits.waits': '项目中同时等待的请求数上限。',
  'limits.textBytes': '项目的会话、语句、SQL 以及添加的桩和故障的文本总大小的大致上限，单位为字节。',
  'limits.resultBytes': '项目中语句和 SQL 结果总大小的大致上限，单位为字节，不含与桩共用的结果。',
  'limits.engineRows': 'SQL 引擎单个结果的行数上限；超过时语句失败。',
  'limits.engineMemory': '在本机运行的引擎的内存上限，单位为字节。',
  'limits.engineQueries': '项目的引擎同时处理的语句数上限；超过的语句等待。',
}

/** The text for a setting, by its path such as `limits.sessions`. A section may have one text for all that is in it. */
export const settingTextZh = (path: string): string | undefined => texts[path] ?? texts[path.split('.')[0] ?? '']
