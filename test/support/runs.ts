// How many texts the properties are tried with, and which. CI sets more of them, and other seeds.

/** Forty here, for a test run takes two minutes at most; the long run of CI sets more. */
export const runs = Number(process.env['MENDMARK_RUNS'] ?? 40)

/** The same texts at every run, so that a failure can be repeated; the long run draws its own. */
export const seed = Number(process.env['MENDMARK_SEED'] ?? 1)
