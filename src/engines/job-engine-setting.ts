/** The values of the setting that says which engine runs the SQL of jobs. */

/** `auto`: the Spark engine, else an SQL engine that understands Spark SQL. */
export const jobEngines = ['auto', 'spark', 'sql', 'off'] as const
export type JobEngineSetting = (typeof jobEngines)[number]
