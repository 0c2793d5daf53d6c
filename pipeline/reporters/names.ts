/** The names that `--reporter` takes. */
export const reporterNames = ['text', 'json', 'github', 'sarif', 'junit'] as const

export type ReporterName = (typeof reporterNames)[number]
