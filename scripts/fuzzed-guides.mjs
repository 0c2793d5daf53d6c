// @ts-check
import {readdirSync, readFileSync} from 'node:fs'
import {readFixtures} from './fixtures.mjs'

const raw = new URL('../raw/', import.meta.url)
const rules = new URL('../pipeline/rules/', import.meta.url)

/**
 * What fuzzing starts from: the raw guides, and the sources of all fixtures, which hold each
 * damage that a rule knows, as guides with a title.
 *
 * @returns {string[]}
 */
export function fuzzedGuides() {
  const guides = readdirSync(raw).map((name) => readFileSync(new URL(name, raw), 'utf8'))
  const folders = readdirSync(rules, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  const sources = folders.flatMap(({name}) => readFixtures(name).fixtures.map(sourceOf))
  return [...guides, ...sources.filter((source) => typeof source === 'string')]
}

/** @param {import('./fixtures.mjs').Fixture} fixture */
function sourceOf({source}) {
  const isGuide = typeof source !== 'string' || /^# AADSTS\d/m.test(source)
  return isGuide ? source : `# AADSTS50058: UserInformationNotProvided\n\n${source}`
}
