/** Completion of code: Livy's Scala interpreter completes members, the others complete nothing (recorded from Livy 0.8). */

/** Members of the values that every session has, as far as their names can be completed here. */
const members: Readonly<Record<string, readonly string[]>> = {
  sc: [
    ...['accumulator', 'addFile', 'addJar', 'appName', 'applicationId', 'binaryFiles', 'broadcast', 'cancelAllJobs'],
    ...['cancelJobGroup', 'defaultParallelism', 'emptyRDD', 'getConf', 'hadoopConfiguration', 'isLocal', 'makeRDD'],
    ...['master', 'parallelize', 'range', 'runJob', 'setCheckpointDir', 'setJobGroup', 'setLogLevel', 'sparkUser'],
    ...['startTime', 'stop', 'textFile', 'union', 'version', 'wholeTextFiles'],
  ],
  spark: [
    ...[
      'catalog',
      'close',
      'conf',
      'createDataFrame',
      'createDataset',
      'emptyDataFrame',
      'emptyDataset',
      'experimental',
    ],
    ...['implicits', 'listenerManager', 'newSession', 'range', 'read', 'readStream', 'sessionState', 'sparkContext'],
    ...['sql', 'sqlContext', 'stop', 'streams', 'table', 'time', 'udf', 'version'],
  ],
}

/** The names that can follow the code before the cursor. */
export function candidatesFor(kind: string, code: string, cursor: number): readonly string[] {
  if (kind !== 'spark') return []
  const [, value = '', start = ''] = /(\w+)\s*\.\s*(\w*)$/.exec(code.slice(0, Math.max(0, cursor))) ?? []
  return (Object.hasOwn(members, value) ? members[value] : undefined)?.filter((name) => name.startsWith(start)) ?? []
}
