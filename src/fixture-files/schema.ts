import Type, { type TProperties, type TSchema } from 'typebox'
import { settingKeys, settings } from '../config/settings.ts'
import { resourceId } from '../core/json-schema.ts'
import { checkedRuleSchema, ruleSchema } from '../faults/rule.ts'
import { clusterStates } from '../model/cluster-life.ts'
import { elasticPoolDeclaration } from '../model/elastic-pool.ts'
import { packageDeclaration } from '../model/package.ts'
import { declaredCatalogs } from '../sql/declared-catalog.ts'
import { stubSchema } from '../stubs/stub.ts'
import { queueDeclaration } from './queue-declaration.ts'

/** An object of optional sections, in which an unknown key is an error. */
const section = (fields: TProperties, description: string) =>
  Type.Optional(Type.Object(fields, { additionalProperties: false, description }))
const list = (fields: TProperties, description: string) =>
  Type.Optional(Type.Array(Type.Object(fields, { additionalProperties: false }), { description }))
const name = (description: string) => Type.String({ minLength: 1, description })

/** The settings whose key in a file begins with `prefix`, nested at the dots. */
export function settingsUnder(prefix: string): TProperties {
  const fields: Record<string, TSchema> = {}
  const nested = new Set<string>()
  for (const key of settingKeys) {
    const { file } = settings[key]
    if (file === undefined || !file.startsWith(`${prefix}.`)) continue
    const [first = '', ...rest] = file.slice(prefix.length + 1).split('.')
    if (rest.length === 0) fields[first] = Type.Optional(settings[key].schema)
    else nested.add(first)
  }
  for (const first of nested) fields[first] = section(settingsUnder(`${prefix}.${first}`), `Settings: ${first}.`)
  return fields
}

const fileSchema = (rule: TSchema) =>
  Type.Object(
    {
      $schema: Type.Optional(Type.String({ description: 'The URL or path of this schema, for editors.' })),
      description: Type.Optional(Type.String({ description: 'What the file is for.' })),
      server: section(settingsUnder('server'), 'Settings of the process.'),
      auth: section(
        {
          ...settingsUnder('auth'),
          users: list(
            { domain: name('The account.'), name: name('The IAM user.'), password: Type.String({ writeOnly: true }) },
            'Users who can get a token if auth is verify.',
          ),
          keys: list(
            {
              access: name('The access key (AK).'),
              secret: Type.String({ minLength: 1, writeOnly: true, description: 'The secret key (SK).' }),
              securityToken: Type.Optional(name('For a temporary key: the value that X-Security-Token must have.')),
              user: Type.Optional(name('The user of the key; the AK itself when absent.')),
            },
            'Keys whose signatures are accepted if auth is verify.',
          ),
        },
        'Users and keys.',
      ),
      projects: list({ id: resourceId(), name: name('As IAM lists it.') }, 'Projects with fixed ids.'),
      queues: list(
        queueDeclaration,
        'The DLI queues that exist beside `default`; without this section jobs and sessions may name any queue.',
      ),
      elasticPools: list(elasticPoolDeclaration, 'The elastic resource pools of DLI that exist.'),
      resources: list(packageDeclaration, 'The packages that DLI has: it calls them resources.'),
      clusters: list(
        {
          id: resourceId(),
          name: Type.Optional(Type.String()),
          state: Type.Optional(
            Type.Enum([...clusterStates], {
              description: 'SQL and jobs are accepted only if it is `running`; running when absent.',
            }),
          ),
          version: Type.Optional(
            Type.String({
              pattern: '^\\d+(\\.\\d+)*$',
              description: 'SQL requires 1.9.2 or later; 3.1.0 when absent.',
            }),
          ),
          components: Type.Optional(
            Type.Array(Type.String(), {
              description: 'SQL requires Presto, jobs Hadoop, Spark2x, Hive or Flink; all of these when absent.',
            }),
          ),
        },
        'The MRS clusters that exist; without this section every id is accepted.',
      ),
      catalog: Type.Optional(
        Type.Unsafe({
          ...declaredCatalogs,
          description: 'The tables that SQL finds, by catalog (hive), schema (default) and name.',
        }),
      ),
      world: section(settingsUnder('world'), 'Settings of each project.'),
      stubs: Type.Optional(
        Type.Array(stubSchema, { description: 'What statements do; the first stub that matches is used.' }),
      ),
      faults: Type.Optional(
        Type.Array(rule, { description: 'Which requests fail, and how; every rule that matches is applied.' }),
      ),
    },
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'lakemock fixtures',
      // shared pieces, for anchors and merge keys
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    },
  )

/** A fixtures file, YAML or JSON. Published at `/_lakemock/fixtures.schema.json` and as fixtures/schema.json. */
export const fixturesSchema = fileSchema(ruleSchema)

/** What the check of files is made from. */
export const checkedFixturesSchema = fileSchema(checkedRuleSchema)
