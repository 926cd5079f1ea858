/** The type of a column as metadata statements show it. A type of which nothing is known is shown as a varchar. */
export const columnTypeText = (type: string): string => type.replaceAll(/\bany\b/g, 'varchar')
