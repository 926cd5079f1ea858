/** A name in Spark's SQL. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``
