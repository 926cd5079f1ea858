/** Realistic inputs: the shipped fixtures, the examples of the documentation, and what the tests send. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// one folder up from this file, and from the bundle that is run
const root = fileURLToPath(new URL('../', import.meta.url))

function textsIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
}

const pages = textsIn('docs', '.md')
const blocks = (language: string): string[] =>
  pages.flatMap((page) =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text),
  )

/** Fixtures files. */
export const fixtures: readonly string[] = [
  ...textsIn('fixtures', '.yaml'),
  ...textsIn('fixtures/scenarios', '.yaml'),
  ...blocks('yaml'),
]

const goldens = textsIn('test/api/goldens', '.txt')
const valuesOf = (field: string): string[] => [
  ...new Set(
    goldens.flatMap((text) =>
      [...text.matchAll(new RegExp(`"${field}": ?("(?:[^"\\\\]|\\\\.)*")`, 'g'))].map(([, value = '""']) =>
        String(JSON.parse(value)),
      ),
    ),
  ),
]

/** Code of statements, and SQL. */
export const code: readonly string[] = [
  ...valuesOf('code'),
  ...['val a=1 // lakemock: running=5s outcome=error message="no space left"', '# lakemock: hold=g\nprint("// x")'],
  ...['x = 7 // 2 # lakemock: cancel=late', '"""a "quoted" text""" + \'b\' /* lakemock: outcome=empty, waiting=1m */'],
]
export const sql: readonly string[] = [
  ...valuesOf('sql_content'),
  ...[
    "select 'it''s', \"a b\", count(*) as n from t -- lakemock: RUNNING=5s",
    '(select 1)',
    'with a as (select 1) select * from a',
  ],
  ...[
    'create table t as select 1 /* lakemock: cancel=fail hold=g */',
    "insert into t values (1, ';', '--')",
    'show tables from x',
  ],
]

/** A request of a story in test/api/goldens. */
export interface StoryRequest {
  readonly method: string
  readonly url: string
  readonly body: string | undefined
}

export const stories: readonly (readonly StoryRequest[])[] = goldens.map((text) =>
  [...text.matchAll(/^> ([A-Z]+) (\/\S*)\n(?:> [\w-]+: .*\n)*(?:> ([{[].*)\n)?/gm)].map(
    ([, method = '', url = '', body]) => ({
      method,
      url,
      body,
    }),
  ),
)

/** JSON texts of requests. */
export const bodies: readonly string[] = [
  ...new Set(stories.flatMap((story) => story.flatMap(({ body }) => body ?? []))),
  ...['{"a": [1, 2.50, -0, 1e3, 12345678901234567890], "b": "\\u00e9\\n", "c": {"d": null}}', '[]', '"x"', '1', 'true'],
]

/** Sources of regular expressions. */
export const patterns: readonly string[] = [
  ...new Set(
    fixtures.flatMap((text) =>
      [...text.matchAll(/regex: '((?:[^']|'')*)'/g)].map(([, source = '']) => source.replaceAll("''", "'")),
    ),
  ),
  ...[
    '^(a+)+$',
    'a{2,5}b?',
    '(?i)select\\b',
    '(?<=from )\\w+',
    '(?:a|bc)*d',
    '[^"\\\\]+',
    '\\p{Lu}x',
    'a|b',
    'ab*c',
    'x?yz',
    '\\Qa.b\\E',
    '^a.c$',
  ],
]

/** Spans and times. */
export const spans: readonly string[] = ['250ms', '5s', '1m', '2h', '1d', '1.5s', '300', ' 5 s ', '0', '36500d']
export const times: readonly string[] = [
  ...[
    '2026-01-01T00:00:00Z',
    '2026-01-01',
    '2024-02-29T23:59:59.999+08:00',
    '1970-01-01T00:00Z',
    '9999-12-31T23:59:59.999Z',
  ],
]

/** Types of Presto and of Spark. */
export const types: readonly string[] = [
  ...[
    'bigint',
    'varchar(10)',
    'decimal(10,2)',
    'timestamp with time zone',
    'interval day to second',
    'double precision',
  ],
  ...['array(row(a bigint, "b c" varchar))', 'map(varchar, array(bigint))', 'string', 'array<struct<a:int>>'],
  ...["struct<`a b`:int NOT NULL COMMENT 'x', c:map<string,int>>", 'interval year to month', 'timestamp_ntz', 'void'],
]
