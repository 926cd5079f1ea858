import { CodeBlock } from '../parts/code-block.tsx'
import { t } from '../texts/text.ts'

/** The rows of a result; of more, the first. */
const MAX_ROWS = 500

interface TableProps {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** A result as a table. */
export function ResultTable({ columns, rows }: TableProps) {
  return (
    <div class="result" tabIndex={0} role="group" aria-label={t('resource.output')}>
      <table>
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((name, index) => (
                <th key={`${index} ${name}`} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, MAX_ROWS).map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell === null ? <i class="muted">null</i> : String(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MAX_ROWS && <p class="muted">{t('resource.firstRows', { count: MAX_ROWS })}</p>}
    </div>
  )
}

/** The output of a statement: a table, a text or an error. */
export function StatementOutput({ output }: { readonly output: Readonly<Record<string, unknown>> | null }) {
  if (output === null) return <p class="muted">{t('resource.noOutput')}</p>
  const data = { ...(output.data as Record<string, unknown> | undefined) }
  const table = tableIn(data['application/json'])
  const traceback = Array.isArray(output.traceback) ? output.traceback.join('') : ''
  return (
    <>
      {output.status === 'error' && (
        <CodeBlock label={t('resource.output')} text={`${output.ename}: ${output.evalue}\n${traceback}`} />
      )}
      {table !== undefined && <ResultTable {...table} />}
      {typeof data['text/plain'] === 'string' && (
        <CodeBlock label={t('resource.output')} text={data['text/plain'] || t('resource.emptyText')} />
      )}
    </>
  )
}

/** The table that a statement of SQL shows: its schema and its rows. */
function tableIn(json: unknown): TableProps | undefined {
  const { schema, data } = { ...(json as { schema?: { fields?: { name: string }[] }; data?: unknown[][] } | undefined) }
  if (!Array.isArray(schema?.fields) || !Array.isArray(data)) return undefined
  return { columns: schema.fields.map(({ name }) => name), rows: data }
}
