/** Ids of projects and clusters. Huawei's are 32 hex digits; its documentation names no rule, so tests can use names. */
export const RESOURCE_ID = /^[A-Za-z0-9_-]{1,64}$/

/** The rule for messages. */
export const RESOURCE_ID_RULE = '1 to 64 letters, digits, "_" or "-"'
