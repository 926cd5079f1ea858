/** Why Livy 0.8 refuses the name of a session or a batch; undefined: it does not (SessionManager.scala, Session.scala). */
export function livyNameProblem(name: string, isTaken: boolean, number: number): string | undefined {
  if (/^\d+$/.test(name)) return `Invalid session name: ${name}`
  return isTaken ? `Duplicate session name: Some(${name}) for session ${number}` : undefined
}
