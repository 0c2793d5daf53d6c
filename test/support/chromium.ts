import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** Names the program, where it has none of the usual names. */
const variable = 'MENDMARK_CHROMIUM'
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const others = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

/** The path of Chromium or Chrome on this machine; undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const usual = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const named = process.env[variable]
  return [...(named ? [named] : []), ...usual, ...others].find((path) => existsSync(path))
}

export const noChromium = [
  'skipped: there is no Chromium; install it (apt-get install chromium)',
  `or name its program in ${variable}`
].join(', ')
