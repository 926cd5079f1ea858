import Type, { type Static } from 'typebox'
import { mapOf, nullable } from '../../../core/json-schema.ts'
import { clusterTypes } from '../../../model/cluster.ts'
import { jobTypes } from '../../../model/mrs-job.ts'

/** The rules that a schema alone words badly: `create-request.ts` checks them, and the published body shows them. */
export const NAME = /^[A-Za-z0-9_-]{1,64}$/
export const VERSION = /^(?:MRS )?[0-9]{1,4}(?:\.[0-9]{1,4}){1,3}(?:-[A-Za-z0-9.]{1,32})?$/
export const COMPONENTS = /^[A-Za-z0-9_-]{1,64}( *, *[A-Za-z0-9_-]{1,64})*$/

const PASSWORD_RULE = '8 to 32 characters. It is not kept.'
const text = (description: string) => Type.String({ minLength: 1, maxLength: 255, description })
const optionalText = (description: string, maxLength = 255) =>
  Type.Optional(nullable(Type.String({ maxLength, description })))
const password = (description: string) =>
  Type.String({ minLength: 8, maxLength: 32, writeOnly: true, description: `${description} ${PASSWORD_RULE}` })
/** A field that MRS knows and that has no effect here. */
const unused = <T extends Type.TSchema>(schema: T) => Type.Optional(nullable(schema))

const volume = Type.Object({
  type: Type.Enum(['SATA', 'SAS', 'SSD', 'GPSSD']),
  size: Type.Integer({ minimum: 10, maximum: 32_768, description: 'GB.' }),
})

const chargeInfo = Type.Object({
  charge_mode: Type.Enum(['prePaid', 'postPaid']),
  period_type: Type.Optional(nullable(Type.Enum(['month', 'year', 'day']))),
  period_num: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 9 }))),
  is_auto_pay: Type.Optional(nullable(Type.Boolean())),
})

const nodeGroup = Type.Object({
  group_name: Type.String({
    minLength: 1,
    maxLength: 64,
    description: 'Letters, digits, "_" and "-": master_node_default_group, core_node_analysis_group …',
  }),
  node_num: Type.Integer({ minimum: 0, maximum: 500 }),
  node_size: text('The flavor, as c3.2xlarge.4.linux.bigdata.'),
  root_volume: Type.Optional(nullable(volume)),
  data_volume: Type.Optional(nullable(volume)),
  data_volume_count: Type.Optional(nullable(Type.Integer({ minimum: 0, maximum: 20 }))),
  charge_info: unused(chargeInfo),
  auto_scaling_policy: unused(Type.Object({})),
  assigned_roles: unused(Type.Array(Type.String())),
})

export const tag = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 36, description: 'Unique in the cluster.' }),
  value: Type.Optional(nullable(Type.String({ maxLength: 43 }))),
})

const properties = {
  cluster_version: text('As MRS 3.1.0. The text MRS can be absent.'),
  cluster_name: Type.String({
    minLength: 1,
    maxLength: 64,
    description: 'Letters, digits, "_" and "-"; no other cluster that has not ended has it.',
  }),
  cluster_type: Type.Enum([...clusterTypes]),
  charge_info: Type.Optional(nullable(chargeInfo)),
  region: text('As cn-north-4.'),
  vpc_name: text('The VPC. It need not exist.'),
  subnet_id: optionalText('The subnet; this or subnet_name is required.'),
  subnet_name: optionalText('The subnet; this or subnet_id is required.'),
  components: Type.String({ minLength: 1, maxLength: 1024, description: 'Names, separated by commas.' }),
  availability_zone: text('As cn-north-4a.'),
  safe_mode: Type.Enum(['SIMPLE', 'KERBEROS']),
  manager_admin_password: password('Of the administrator of MRS Manager.'),
  login_mode: Type.Enum(['PASSWORD', 'KEYPAIR'], {
    description: 'PASSWORD requires node_root_password, KEYPAIR requires node_keypair_name.',
  }),
  node_root_password: Type.Optional(nullable(password('Of root on the nodes.'))),
  node_keypair_name: optionalText('The key pair of the nodes.'),
  security_groups_id: optionalText('Ids, separated by commas.', 1024),
  enterprise_project_id: optionalText('0 when absent.'),
  eip_address: optionalText('A public address, which requires eip_id.'),
  eip_id: optionalText('The id of the public address.'),
  tags: Type.Optional(nullable(Type.Array(tag, { description: 'At most 10.' }))),
  log_collection: Type.Optional(nullable(Type.Enum([0, 1], { description: '1 when absent.' }))),
  node_groups: Type.Array(nodeGroup, { minItems: 1, maxItems: 20 }),
  is_dec_project: unused(Type.Boolean()),
  external_datasources: unused(Type.Array(Type.Object({}))),
  auto_create_default_security_group: unused(Type.Boolean()),
  mrs_ecs_default_agency: unused(Type.String()),
  template_id: unused(Type.String()),
  bootstrap_scripts: unused(Type.Array(Type.Object({}))),
  log_uri: unused(Type.String()),
  component_configs: unused(Type.Array(Type.Object({}))),
  smn_notify: unused(Type.Object({})),
}

/** The body of CreateCluster (CreateClusterReqV2 of Huawei's SDKs). */
export const createClusterBody = Type.Object({
  ...properties,
  add_jobs: unused(
    Type.Array(Type.Object({}), { description: 'Of versions before 1.8.7. It has no effect: use run-job-flow.' }),
  ),
})
export type CreateClusterBody = Static<typeof createClusterBody>

const step = Type.Object({
  job_execution: Type.Object({
    job_type: Type.Enum([...jobTypes]),
    job_name: Type.String({ minLength: 1, maxLength: 64, description: 'Letters, digits, "_" and "-".' }),
    arguments: Type.Optional(nullable(Type.Array(Type.String()))),
    properties: Type.Optional(nullable(mapOf(Type.String()))),
  }),
})

/** The body of RunJobFlow (RunJobFlowCommand of Huawei's SDKs). */
export const runJobFlowBody = Type.Object({
  ...properties,
  delete_when_no_steps: Type.Optional(
    nullable(Type.Boolean({ description: 'true: the cluster is terminated when its last step has ended.' })),
  ),
  steps: Type.Array(step, { minItems: 1, maxItems: 10, description: 'A cluster runs at most 10 jobs at a time.' }),
})
export type RunJobFlowBody = Static<typeof runJobFlowBody>

const source = ({ source: pattern }: RegExp) => ({ pattern })
const published = {
  cluster_version: Type.String({ ...properties.cluster_version, ...source(VERSION) }),
  cluster_name: Type.String({ ...properties.cluster_name, ...source(NAME) }),
  components: Type.String({ ...properties.components, ...source(COMPONENTS) }),
}

const example = {
  cluster_version: 'MRS 3.1.0',
  cluster_name: 'reports',
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
}

export const publishedCreateBody = Type.Object(
  { ...createClusterBody.properties, ...published },
  { examples: [example] },
)
const exampleStep = { job_execution: { job_type: 'SparkSql', job_name: 'tables', arguments: ['show tables'] } }
export const publishedRunJobFlowBody = Type.Object(
  { ...runJobFlowBody.properties, ...published },
  { examples: [{ ...example, cluster_name: 'nightly', delete_when_no_steps: true, steps: [exampleStep] }] },
)

export const clusterCreated = Type.Object({ cluster_id: Type.String() })
