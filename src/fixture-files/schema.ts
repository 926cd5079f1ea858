import Type, { type TProperties, type TSchema } from 'typebox'
import { settingKeys, settings } from '../config/config.ts'
import { resourceId } from '../core/json-schema.ts'
import { ruleSchema } from '../faults/rule.ts'
import { stubSchema } from '../stubs/stub.ts'

/** An object of optional sections, in which an unknown key is an error. */
const section = (fields: TProperties, description: string) =>
  Type.Optional(Type.Object(fields, { additionalProperties: false, description }))
const list = (fields: TProperties, description: string) =>
  Type.Optional(Type.Array(Type.Object(fields, { additionalProperties: false }), { description }))
const name = (description: string) => Type.String({ minLength: 1, description })

/** The settings whose key in a file begins with `prefix`, nested as the dots say. */
export function settingsUnder(prefix: string): TProperties {
  const fields: Record<string, TSchema> = {}
  const nested = new Set<string>()
  for (const key of settingKeys) {
    const file = (settings[key] as { file?: string }).file
    if (file === undefined || !file.startsWith(`${prefix}.`)) continue
    const [first = '', ...rest] = file.slice(prefix.length + 1).split('.')
    if (rest.length === 0) fields[first] = Type.Optional(settings[key].schema)
    else nested.add(first)
  }
  for (const first of nested) fields[first] = section(settingsUnder(`${prefix}.${first}`), `Settings: ${first}.`)
  return fields
}

/** A fixtures file, YAML or JSON. Published at `/_lakemock/fixtures.schema.json` and as fixtures/schema.json. */
export const fixturesSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'Where an editor finds this schema.' })),
    description: Type.Optional(Type.String({ description: 'What the file is for.' })),
    server: section(settingsUnder('server'), 'Settings of the process.'),
    auth: section(
      {
        ...settingsUnder('auth'),
        users: list(
          { domain: name('The account.'), name: name('The IAM user.'), password: Type.String({ writeOnly: true }) },
          'Who can get a token where auth is verify.',
        ),
        keys: list(
          {
            access: name('The access key (AK).'),
            secret: Type.String({ minLength: 1, writeOnly: true, description: 'The secret key (SK).' }),
            securityToken: Type.Optional(name('For a temporary key: what X-Security-Token must hold.')),
            user: Type.Optional(name('The user that it belongs to; the AK itself when absent.')),
          },
          'Keys whose signatures are right where auth is verify.',
        ),
      },
      'Who may call.',
    ),
    projects: list({ id: resourceId(), name: name('As IAM lists it.') }, 'Projects with a given id.'),
    queues: list({ name: name('The queue.') }, 'The DLI queues that exist; without this section any name will do.'),
    clusters: list(
      {
        id: resourceId(),
        name: Type.Optional(Type.String()),
        state: Type.Optional(name('`running` takes SQL, any other refuses; running when absent.')),
        version: Type.Optional(
          Type.String({ pattern: '^\\d+(\\.\\d+)*$', description: 'SQL needs 1.9.2 or later; 3.1.0 when absent.' }),
        ),
        components: Type.Optional(
          Type.Array(Type.String(), { description: 'SQL needs Presto; [Presto] when absent.' }),
        ),
      },
      'The MRS clusters that exist; without this section any id will do.',
    ),
    world: section(settingsUnder('world'), 'Settings that each project has of its own.'),
    stubs: Type.Optional(
      Type.Array(stubSchema, { description: 'What statements do; the first that matches answers.' }),
    ),
    faults: Type.Optional(
      Type.Array(ruleSchema, { description: 'What goes wrong with requests; every rule that matches acts.' }),
    ),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lakemock fixtures',
    additionalProperties: false,
  },
)
