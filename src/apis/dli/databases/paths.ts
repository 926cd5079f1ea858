/** The paths of databases and tables. */
export const DATABASES = '/v1.0/:project_id/databases'
export const DATABASE = `${DATABASES}/:database_name`
export const TABLES = `${DATABASE}/tables`
export const TABLE = `${TABLES}/:table_name`
