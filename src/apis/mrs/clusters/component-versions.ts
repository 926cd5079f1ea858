/** The versions of the components of MRS 3.1.0 (MRS user guide), shown for every 3.x. */
const versions: Readonly<Record<string, string>> = {
  clickhouse: '21.3.4.25',
  flink: '1.12.0',
  flume: '1.9.0',
  hadoop: '3.1.1',
  hbase: '2.2.3',
  hive: '3.1.0',
  hue: '4.7.0',
  impala: '3.4.0',
  kafka: '2.11-2.4.0',
  kudu: '1.12.1',
  loader: '1.99.3',
  oozie: '5.1.0',
  ranger: '2.0.0',
  spark: '2.4.5',
  spark2x: '2.4.5',
  storm: '1.2.1',
  tez: '0.9.2',
  zookeeper: '3.5.6',
}

/** The version of a component; empty if it is not known. Presto has the one that its SQL follows. */
export function componentVersion(component: string, clusterVersion: string, prestoVersion: string): string {
  const name = component.toLowerCase()
  if (name === 'presto') return prestoVersion
  return clusterVersion.startsWith('3.') ? (versions[name] ?? '') : ''
}

/** The versions that can be chosen in the console; any other one can be created, too. */
export const clusterVersions: readonly string[] = [
  'MRS 1.9.2',
  'MRS 2.1.0',
  'MRS 3.0.5',
  'MRS 3.1.0',
  'MRS 3.1.2-LTS.3',
  'MRS 3.1.5',
  'MRS 3.2.0-LTS.1',
  'MRS 3.3.0-LTS',
]
