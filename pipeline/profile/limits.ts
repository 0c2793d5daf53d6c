/** How much a profile file may hold. A profile can come from anybody, like the guides. */
export const profileLimits = {
  // The drafts and profiles of this repository take 5 kB at most.
  bytes: 256_000,
  // The longest list that comes with the program has some forty words.
  entries: 1000,
  // The longest pattern that comes with the program has some 150 characters.
  patternLength: 1000,
  // The longest path that Linux takes.
  pathLength: 4096,
  // Each file is read for the next one: a corpus, its family and what these share is three.
  extended: 10
}
