/** The least that creates a cluster, with two masters and three core nodes. */
export const clusterBody = (name: string): Record<string, unknown> => ({
  cluster_version: 'MRS 3.1.0',
  cluster_name: name,
  cluster_type: 'ANALYSIS',
  region: 'cn-north-4',
  vpc_name: 'vpc-1',
  subnet_name: 'subnet-1',
  components: 'Hadoop,Spark2x,Hive,Presto',
  availability_zone: 'cn-north-4a',
  safe_mode: 'SIMPLE',
  manager_admin_password: 'Example@123',
  login_mode: 'PASSWORD',
  node_root_password: 'Example@123',
  node_groups: [
    { group_name: 'master_node_default_group', node_num: 2, node_size: 'c3.2xlarge.4.linux.bigdata' },
    { group_name: 'core_node_analysis_group', node_num: 3, node_size: 'c3.2xlarge.4.linux.bigdata' },
  ],
})
