import type {Codes} from './code-help.js'

/** What can be wrong with how the program is called, or runs. */
export const program = {
  usage: {
    meaning: 'The command, an option or an argument is wrong.',
    wayOut: 'See `mendmark --help`, or the help of the command.'
  },
  'unknown-edit': {
    meaning: '`mendmark reject` was given the id of an edit that is not made, or no id at all.',
    wayOut: 'Take the id from `mendmark explain`, with the profile and style that builds use.'
  },
  'output-failed': {
    meaning: 'The standard output cannot be written.',
    wayOut: 'Look where it leads: the disk may be full.'
  }
} as const satisfies Codes

/** What can be wrong with a profile. */
export const profiles = {
  'profile-missing': {
    meaning: 'There is no built-in profile of this name, and no such file can be read.',
    wayOut: 'Use the name of a built-in profile, or the path of a JSON file.'
  },
  'profile-not-json': {
    meaning: 'The file is not valid JSON.',
    wayOut: 'Correct it at the line and column of the message.'
  },
  'profile-limit': {
    meaning: 'The file, a list or a text in it is larger than a profile may have.',
    wayOut: 'Make it shorter: take out what the guides do not need, or part a long pattern.'
  },
  'profile-key': {
    meaning: 'A key is not one of a profile.',
    wayOut: 'Correct its name, or take it out.'
  },
  'profile-value': {
    meaning: 'The value of a key has the wrong type or form, or is missing.',
    wayOut: 'Give it one that `docs/profile.schema.json` allows.'
  },
  'profile-pattern': {
    meaning: 'A pattern is no regular expression, or lacks what it has to have.',
    wayOut: 'Correct the pattern.'
  },
  'profile-language': {
    meaning: 'The words of a language are not known.',
    wayOut: 'Use one of the codes that the message lists.'
  },
  'profile-circular': {
    meaning: 'A profile extends itself, or too many others one after the other.',
    wayOut: 'Take one `extends` out.'
  },
  'profile-misfit': {
    meaning: 'Most of the guides have no title that the profile reads.',
    wayOut: 'Use `--profile plain`, or draft a profile that fits with `mendmark profile`.'
  }
} as const satisfies Codes
