// Lets the compiled command line be run by its name. tsc writes files nobody may execute, and
// npm sets the bit only when it links a program the first time: after `lib/` was removed and
// compiled again, `npx mendmark` was refused.
import {chmodSync} from 'node:fs'

chmodSync(new URL('../lib/cli.js', import.meta.url), 0o755)
