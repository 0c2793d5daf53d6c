// @ts-check
// docs/report.webp: the report on the guides of raw/, as the README shows it. Run after
// `npm run compile`, where there is Chromium.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'

const folder = mkdtempSync(join(tmpdir(), 'mendmark-picture-'))
const report = join(folder, 'report.html')
execFileSync(process.execPath, ['lib/cli.js', 'report', '--out', report])
const browser = await chromium.launch({
  executablePath: process.env['MENDMARK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})
const page = await browser.newPage({
  viewport: {width: 1280, height: 860},
  deviceScaleFactor: 1.5,
  colorScheme: 'light'
})
await page.goto(pathToFileURL(report).href)
const client = await page.context().newCDPSession(page)
const {data} = await client.send('Page.captureScreenshot', {format: 'webp', quality: 80})
writeFileSync('docs/report.webp', Buffer.from(data, 'base64'))
await browser.close()
rmSync(folder, {recursive: true})
