/** What a code says, and what to do about it: a clause each. */
export interface CodeHelp {
  meaning: string
  wayOut: string
}

export type Codes = Readonly<Record<string, CodeHelp>>
