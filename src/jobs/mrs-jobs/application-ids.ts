/** Ids of YARN applications: `application_{start of the cluster}_{number}`. A job takes two: its launcher's and its own. */
const form = (startMs: number, number: number): string => `application_${startMs}_${String(number).padStart(4, '0')}`

/** The id of the launcher of a project's nth job, from 1. */
export const launcherOf = (bornMs: number, nth: number): string => form(bornMs, 2 * nth - 1)

/** The id of the application that a launcher starts. */
export function applicationAfter(launcherId: string): string {
  const [, startMs = '', number = ''] = launcherId.split('_')
  return form(Number(startMs), Number(number) + 1)
}
