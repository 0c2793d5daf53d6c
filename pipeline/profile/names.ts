/** The names of the profiles that come with the program. */
export const profileNames = ['aadsts', 'plain', 'generated-guides'] as const

/** The name of a profile that comes with the program. */
export type ProfileName = (typeof profileNames)[number]

/** Whether a profile comes with the program, by its name. */
export function isBuiltIn(name: string): name is ProfileName {
  return profileNames.some((known) => known === name)
}
