/** Every generated file. To add one: its path from the root, and its content. */
import { fixturesSchema } from '../../src/fixture-files/schema.ts'
import { clientOperations } from './client-operations.ts'
import { clientSettings } from './client-settings.ts'
import { clientTypes, typeFiles } from './client-types.ts'
import { commandLinePage } from './docs-cli.ts'
import { limitsPage } from './docs-limits.ts'
import { settingsPage } from './docs-settings.ts'
import { fixturesCheck, fixturesCheckTypes } from './fixtures-check.ts'
import { pageLives } from './page-lives.ts'
import { referenceFiles, referencePage } from './reference/pages.ts'
import { shippedContents } from './shipped-contents.ts'
import { sqlParserFiles } from './sql-parsers.ts'

export interface GeneratedFile {
  readonly path: string
  content(): string | Promise<string>
}

export const generatedFiles: readonly GeneratedFile[] = [
  ...Object.keys(typeFiles).map((file) => ({
    path: `src/client/generated/${file}.ts`,
    content: () => clientTypes(file),
  })),
  { path: 'src/client/generated/operations.ts', content: clientOperations },
  { path: 'src/client/generated/settings.ts', content: clientSettings },
  { path: 'src/fixture-files/generated/fixtures-check.js', content: fixturesCheck },
  { path: 'src/fixture-files/generated/fixtures-check.d.ts', content: () => fixturesCheckTypes },
  { path: 'src/fixture-files/generated/shipped-contents.ts', content: shippedContents },
  { path: 'src/ui/generated/lives.ts', content: pageLives },
  ...sqlParserFiles,
  { path: 'fixtures/schema.json', content: () => `${JSON.stringify(fixturesSchema, undefined, 2)}\n` },
  { path: 'docs/cli.md', content: commandLinePage },
  { path: 'docs/settings.md', content: settingsPage },
  { path: 'docs/limits.md', content: limitsPage },
  ...referenceFiles.map((file) => ({ path: `docs/reference/${file}`, content: () => referencePage(file) })),
]
