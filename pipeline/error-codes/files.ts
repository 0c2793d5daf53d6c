import type {Codes} from './code-help.js'

/** What can be wrong with a file or folder. */
export const files = {
  'raw-missing': {
    meaning: 'The folder with the raw guides is not there, or cannot be read.',
    wayOut: 'Make it and put the guides there, or name another with `--raw`.'
  },
  'raw-empty': {
    meaning: 'The raw folder holds no guide.',
    wayOut: 'Put the guides there, or name another folder with `--raw`.'
  },
  'raw-no-match': {
    meaning: 'A glob of `--raw` matches no guide and no folder that holds one.',
    wayOut: 'Correct it, in quotation marks on the command line, or name a folder.'
  },
  'ignore-not-text': {
    meaning: '`.mendmarkignore` is no UTF-8 text.',
    wayOut: 'Save it as UTF-8, one pattern on a line.'
  },
  'ignore-pattern': {
    meaning: 'A line of `.mendmarkignore` matches nothing.',
    wayOut: 'Correct it as the message says.'
  },
  'file-unreadable': {
    meaning: 'A file that the command needs is there, and cannot be read.',
    wayOut: 'Make it readable, or remove it.'
  },
  'decisions-invalid': {
    meaning: 'The file with the rejected edits is no JSON, or does not name edits.',
    wayOut: 'Correct it as the message says, or remove it and reject the edits again.'
  },
  'decisions-unwritable': {
    meaning: 'The file with the rejected edits cannot be written. It was not changed.',
    wayOut: 'Make its folder writable, or name another file with `--decisions`.'
  },
  'config-value': {
    meaning: 'The config says something that no command knows, or is no JSON.',
    wayOut: 'Correct it as the message says.'
  },
  'input-changed': {
    meaning:
      'The profile changed while a build read it, or a guide takes too long that did not before.',
    wayOut: 'Run the command again.'
  },
  'dist-stale': {
    meaning:
      'A file of the dist folder is not what a build would write. Only reporters use this code.',
    wayOut: 'Run `mendmark build`, and commit what it writes.'
  },
  'verify-kinds': {
    meaning: '`mendmark verify` was given a file and a folder.',
    wayOut: 'Name two files, or two folders.'
  },
  'cache-unwritable': {
    meaning: 'What was mended cannot be kept for the next build. This one is not affected.',
    wayOut: 'Make the folder writable, name another with `--cache-location`, or use `--no-cache`.'
  },
  'dist-in-raw': {
    meaning: 'The mended guides would go among the raw ones, or replace them.',
    wayOut: 'Name another folder with `--dist`.'
  },
  'dist-foreign': {
    meaning: 'A build would write over a file that no build wrote.',
    wayOut: 'Move it away, or name another folder with `--dist`.'
  },
  'dist-changed': {
    meaning: 'A build would write over a mended guide that was changed by hand, or remove it.',
    wayOut: 'Make the change in the raw guide instead, or use `--force` to lose it.'
  },
  'dist-unwritable': {
    meaning: 'The dist folder cannot be written.',
    wayOut: 'Make it writable, or name another folder with `--dist`.'
  },
  'dist-blocked': {
    meaning:
      'Something other than a file or folder of its own, such as a link, is where a build writes.',
    wayOut: 'Move it away, or name another folder with `--dist`.'
  },
  'dist-busy': {
    meaning: 'Another build has been writing to the dist folder for too long.',
    wayOut: 'Try again when it is done, or remove the file of its lock if there is no such build.'
  },
  'dist-unfinished': {
    meaning: 'A build was stopped while it wrote to the dist folder, and cannot be finished.',
    wayOut: 'Make the folder writable, and run `mendmark build`.'
  },
  'dist-waiting': {
    meaning: 'Another build writes to the dist folder, and this one waits for it.',
    wayOut: 'Nothing has to be done.'
  },
  'dist-finished': {
    meaning: 'A build was stopped while it wrote. This command has written the rest of it.',
    wayOut: 'Nothing has to be done.'
  },
  'dist-unknown': {
    meaning: 'A file is among the mended guides that no known build wrote. It stays.',
    wayOut: 'Remove it, or move it away.'
  },
  'report-foreign': {
    meaning: '`mendmark report` would write over a file that is no report.',
    wayOut: 'Name another file with `--out`, or move it away.'
  },
  'report-unwritable': {
    meaning: 'The report cannot be written.',
    wayOut: 'Use `--out` with a folder that exists.'
  },
  'catalog-too-large': {
    meaning: 'The catalog would be larger than any reader of it could take.',
    wayOut: 'Use `--catalog sharded`, or divide the raw guides into folders, and build each.'
  },
  'records-invalid': {
    meaning: 'A line is no record of `mendmark stream`, or the gzip of the file is broken.',
    wayOut: 'Run `mendmark stream` again for the guides of the file.'
  },
  'records-cut-off': {
    meaning: 'A file of records ends in the middle of one, as where a job was killed.',
    wayOut: 'Run `mendmark stream` again for the guides of the file.'
  },
  'records-differ': {
    meaning: 'Two records of one guide do not say the same.',
    wayOut: 'Mend both with the same version, profile and options, or leave one of the files out.'
  },
  'records-empty': {
    meaning: 'The files that `mendmark emit` was given hold no record.',
    wayOut: 'Name the files that `mendmark stream` wrote.'
  },
  'spool-unwritable': {
    meaning: 'The records do not fit into the folder for temporary files.',
    wayOut: 'Free some space, or name another folder with `TMPDIR` (`TEMP` on Windows).'
  },
  'draft-unwritable': {
    meaning: 'The draft of a profile cannot be written.',
    wayOut: 'Use `--out` with a folder that exists.'
  }
} as const satisfies Codes

/** What can be wrong with a catalog that a program reads. */
export const catalogs = {
  'catalog-unreadable': {
    meaning: 'The catalog is not there, or cannot be read.',
    wayOut: 'Run `mendmark build`, or name another file.'
  },
  'catalog-not-json': {
    meaning: 'The catalog is not valid JSON.',
    wayOut: 'Run `mendmark build` again.'
  },
  'catalog-version': {
    meaning: 'Another major version of the schema wrote the catalog.',
    wayOut: 'Build it again with this version, or install the version that wrote it.'
  },
  'catalog-unfinished': {
    meaning: 'A build was stopped while it wrote the catalog, and cannot be finished from here.',
    wayOut: 'Make the folder writable, or run `mendmark build`.'
  },
  'catalog-shard': {
    meaning: 'A shard of the catalog was changed or exchanged since the build.',
    wayOut: 'Run `mendmark build` again, or copy all files of the dist folder together.'
  },
  'catalog-invalid': {
    meaning: 'The file does not fit the schema of catalogs.',
    wayOut: 'Run `mendmark build` again.'
  }
} as const satisfies Codes
