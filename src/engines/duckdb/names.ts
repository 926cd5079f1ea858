/** Names in DuckDB's SQL. */

/** The words that DuckDB does not take as names. */
const keywords: ReadonlySet<string> = new Set(
  (
    'ALL ANALYSE ANALYZE AND ANTI ANY ARRAY AS ASC ASOF ASYMMETRIC AT AUTHORIZATION BETWEEN BIGINT BINARY BIT BOOLEAN BOTH BY CASE CAST ' +
    'CHAR CHARACTER CHECK COALESCE COLLATE COLLATION COLUMN COLUMNS CONCURRENTLY CONSTRAINT CREATE CROSS DEC DECIMAL DEFAULT DEFERRABLE ' +
    'DESC DESCRIBE DISTINCT DO ELSE END EXCEPT EXISTS EXTRACT FALSE FETCH FLOAT FOR FOREIGN FREEZE FROM FULL GENERATED GLOB GROUP ' +
    'GROUPING GROUPING_ID HAVING ILIKE IN INITIALLY INNER INOUT INT INTEGER INTERSECT INTERVAL INTO IS ISNULL JOIN LAMBDA LATERAL ' +
    'LEADING LEFT LIKE LIMIT MAP NATIONAL NATURAL NCHAR NONE NOT NOTNULL NULL NULLIF NUMERIC OFFSET ON ONLY OR ORDER OUT OUTER ' +
    'OVERLAPS OVERLAY PIVOT PIVOT_LONGER PIVOT_WIDER PLACING POSITION POSITIONAL PRECISION PRIMARY QUALIFY REAL REFERENCES RETURNING ' +
    'RIGHT ROW SELECT SEMI SETOF SHOW SIMILAR SMALLINT SOME STRUCT SUBSTRING SUMMARIZE SYMMETRIC TABLE TABLESAMPLE THEN TIME TIMESTAMP ' +
    'TO TRAILING TREAT TRIM TRUE TRY_CAST UNION UNIQUE UNPACK UNPIVOT USING VALUES VARCHAR VARIADIC VERBOSE WHEN WHERE WINDOW WITH ' +
    'XMLATTRIBUTES XMLCONCAT XMLELEMENT XMLEXISTS XMLFOREST XMLNAMESPACES XMLPARSE XMLPI XMLROOT XMLSERIALIZE XMLTABLE'
  ).split(' '),
)

/** A name, in quotes if it needs them. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name.toUpperCase()) ? name : `"${name.replaceAll('"', '""')}"`
}

export function quoteText(text: string): string {
  // a text of SQL ends at a NUL character
  if (!text.includes('\0')) return `'${text.replaceAll("'", "''")}'`
  return text.split('\0').map(quoteText).join(' || chr(0) || ')
}

/** Makes names that are not taken: DuckDB compares names without regard to case. */
export class UniqueNames {
  readonly #taken = new Set<string>()

  take(wanted: string): string {
    const base = wanted === '' ? '_' : wanted
    let name = base
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) name = `${base}_${count}`
    this.#taken.add(name.toLowerCase())
    return name
  }
}
