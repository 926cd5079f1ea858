/** The ids that callers choose for projects and clusters. */
export const RESOURCE_ID = /^[A-Za-z0-9_-]{1,64}$/

/** The rule in words. */
export const RESOURCE_ID_RULE = '1 to 64 letters, digits, "_" or "-"'
