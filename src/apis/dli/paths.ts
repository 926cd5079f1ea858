/** The paths of sessions, statements and batches, which DLI has from Livy. */
export const PROJECT = '/v2.0/:project_id'
export const SESSIONS = `${PROJECT}/sessions`
export const SESSION = `${SESSIONS}/:session_id`
export const STATEMENTS = `${SESSION}/statements`
export const STATEMENT = `${STATEMENTS}/:statement_id`
export const BATCHES = `${PROJECT}/batches`
export const BATCH = `${BATCHES}/:batch_id`
