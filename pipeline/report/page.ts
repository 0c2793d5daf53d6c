import {createHash} from 'node:crypto'
import {version} from '../version.js'
import type {Report} from './data.js'
import {guideSection} from './guide.js'
import {documentOf, type Html, html, ownCode} from './html.js'
import {attentionSection, boldSection, countList, leadLine} from './overview.js'
import {ruleChart} from './rule-chart.js'
import {keyList, toolbar} from './toolbar.js'

/** The page’s own script and style, as they are sent. */
export interface PageParts {
  script: string
  style: string
}

/** What made the page. By it, the command knows a file as a report that it may write over. */
export const generator = 'mendmark report'

/** The report as one page that loads nothing. */
export function reportPage(report: Report, {script, style}: PageParts): string {
  return documentOf(html`<html lang="en"><head>
    <meta charset="utf-8"><meta name="generator" content="${generator}">
    <meta http-equiv="Content-Security-Policy" content="${policyFor({script, style})}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>Mending report: ${report.raw}</title>
    ${ownCode('style', style)}</head>
    <body><a class="skip" href="#guides">Skip to the guides</a>
    <header><h1>Mending report</h1><p>${leadLine(report)}</p>${countList(report)}</header>
    <main>
    <div class="overview">${boldSection(report)}<div>${attentionSection(report)}
    ${ruleChart(report)}</div></div>
    ${guideList(report)}
    </main>
    <footer><p>Made by mendmark ${version}. Nothing in this page is loaded from elsewhere, and no
     text of a guide runs.</p></footer>
    ${keyList()}${ownCode('script', script)}</body></html>`)
}

function guideList(report: Report): Html {
  return html`<section aria-labelledby="guides"><h2 id="guides">Guides</h2>
    <p class="reason">Each edit has the command that rejects it. Paste it into a shell, and the
     next build will leave the edit out.</p>
    ${toolbar(report)}
    ${report.guides.map(guideSection)}
    <p id="nothing" class="none" hidden>No guide fits the search and the filters.</p></section>`
}

/** A policy that allows the page’s own script and style, and nothing else. */
export function policyFor({script, style}: PageParts): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`
}
