import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {run} from '../../pipeline/commands/program.js'
import {inThisThread} from '../../pipeline/run/mend-guide.js'
import {standardInput, useTestFolder} from '../support/command-line.js'

const {dist, inFolder} = useTestFolder()

// A command of a terminal, a line of its own, a direction, what has no width, and a separator.
const hostile = '\u001B[2J\u009B1K\u0007\nmendmark: a\r\u202Eb\u2066\u061C\u200Bc\uFEFF\u2028d'
// File names can hold all of them but the slash.
const folder = () => inFolder(`raw ${hostile}`)

// The hostile texts have none.
const colour = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')

/** What a command prints, without the colours of the program itself. */
async function printed(args: string[], stdin = ''): Promise<{code: number; text: string}> {
  let text = ''
  const take = (more: string) => {
    text += more
  }
  const io = {
    stdout: take,
    stderr: take,
    menderFor: inThisThread,
    ...standardInput(stdin),
    now: () => 0
  }
  const code = await run(args, io)
  return {code, text: text.replace(colour, '')}
}

function put(name: string, text: string): string {
  mkdirSync(folder(), {recursive: true})
  const path = `${folder()}/${name}`
  writeFileSync(path, text)
  return path
}

const shared = '\n## Prerequisites\n\n- The portal.\n'

/** Guides that every part of the output has something to say of. */
function putGuides(): void {
  put(`${hostile}.md`, `# AADSTS1: Na\u202Eme${shared}\n## Odd \u001B[2J\u202E heading\n\nitâ€™s\n`)
  put('2.md', `# AADSTS2: Name\n\n## Odd \u001B[2J\u202E heading\n\nA word \uFFFD here.\n`)
  put('README.md', 'No guide.\n')
  put(`left ${hostile}.md`, 'No guide.\n')
  put('.mendmarkignore', 'left*\n')
}

/** Guides that are rejected, and say why with their own words. */
function putRejected(): void {
  put(`no title ${hostile}.md`, 'Text.\n')
  put(`title ${hostile}.md`, `# A \u001B[2J\u202E title\n`)
  put(`twin ${hostile}.md`, '# AADSTS2: Name\n')
  put('matter.md', `---\na: [\u001B[2J\u202E\n---\n\n# AADSTS3: Name\n`)
}

function putProfile(profile: unknown): string {
  const path = inFolder(`profile ${hostile}.json`)
  writeFileSync(path, JSON.stringify(profile))
  return path
}

const folders = () => ['--raw', folder(), '--dist', `${dist()} ${hostile}`]

/** Says that a command printed something that only one of the hostile texts can have said. */
function expectHarmless({text}: {text: string}, said: RegExp): void {
  expect(text).toMatch(said)
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  // Nothing that was printed begins a line that the program did not begin.
  expect(text).not.toMatch(/^mendmark: a/m)
}

it('a build prints nothing that a terminal obeys', async () => {
  putGuides()
  for (const more of [[], ['--json'], ['--format', 'ndjson']]) {
    expectHarmless(await printed(['build', ...folders(), ...more]), /\\u\{?202e/)
  }
  expectHarmless(await printed(['check', ...folders()]), /\\u\{1b\}\[2J.*: up to date/)
  putRejected()
  for (const command of ['build', 'check']) {
    for (const more of [[], ['--json'], ['--keep-going'], ['--profile', 'plain']]) {
      expectHarmless(await printed([command, ...folders(), ...more]), /\\u\{?202e/)
    }
  }
})

it('nor does a build of guides that do not fit the profile', async () => {
  for (const number of [1, 2, 3]) {
    put(`${number}${hostile}.md`, '# A \u001B[2J\u202E title\n')
  }
  expectHarmless(await printed(['build', ...folders()]), /such as “A \[2J\\u\{202e\} title”/)
})

it('nor does a command on one guide, but the guide itself', async () => {
  putGuides()
  putRejected()
  const guide = `${folder()}/${hostile}.md`
  expectHarmless(await printed(['explain', guide]), /\\u\{202e\}/)
  const style = ['--profile', 'plain', '--style', 'canonical']
  const bullets = put('bullets.md', '* a\u202E b\u001B[2J\n')
  expectHarmless(await printed(['explain', bullets, ...style]), /bullet-style/)
  expectHarmless(await printed(['mend', guide, '--json']), /\\u202e/)
  for (const name of [`no title ${hostile}.md`, `title ${hostile}.md`, `nowhere ${hostile}`]) {
    for (const command of [['mend'], ['mend', '--json'], ['explain']]) {
      expectHarmless(await printed([...command, `${folder()}/${name}`]), /\[2J/)
    }
  }
  const {text} = await printed(['mend', '-', '--profile', 'plain'], 'A \u202Ename.\n')
  expect(text).toBe('A \u202Ename.\n')
})

it('nor do drafts of profiles, and what is said of profiles', async () => {
  putGuides()
  putRejected()
  expectHarmless(await printed(['profile', folder()]), /found\n/)
  const out = inFolder(`draft ${hostile}.json`)
  for (const text of ['', 'changed']) {
    writeFileSync(out, text)
    expectHarmless(await printed(['profile', folder(), '--out', out]), /now: mendmark .*\[2J/)
  }
  expectHarmless(await printed(['profile', folder(), '--check', 'aadsts']), /\\u\{202e\}/)
  const away = `${inFolder(hostile)}/draft.json`
  expectHarmless(await printed(['profile', folder(), '--out', away]), /\[draft-unwritable\]/)
})

it('nor do errors of usage', async () => {
  for (const args of [
    [hostile],
    [`--${hostile}`],
    ['build', hostile],
    ['build', `--${hostile}`],
    ['build', '--conflicts', hostile],
    ['mend', 'a', `--${hostile}`, '--json'],
    ['mend', 'a', hostile]
  ]) {
    expectHarmless(await printed(args), /\[usage\]|too many arguments/)
  }
})

it('nor do errors in profiles, files and folders', async () => {
  putGuides()
  const profiles: [unknown, RegExp][] = [
    [{name: hostile}, /\[profile-value\]/],
    [{name: 'a', [hostile]: 1}, /\[profile-key\]/],
    [{name: 'a', mentions: `(${hostile}`}, /\[profile-pattern\]/],
    [{name: 'a', extends: hostile}, /\[profile-missing\]/],
    [{name: 'a', languages: [hostile]}, /\[profile-language\]/],
    [hostile, /\[profile-value\]/]
  ]
  for (const [profile, said] of profiles) {
    for (const more of [[], ['--json'], ['--debug']]) {
      const args = ['build', ...folders(), '--profile', putProfile(profile), ...more]
      expectHarmless(await printed(args), said)
    }
  }
  const broken = inFolder('broken.json')
  writeFileSync(broken, `{"a": ${hostile}`)
  expectHarmless(await printed(['build', '--profile', broken]), /\[profile-not-json\]/)
  expectHarmless(await printed(['build', '--profile', hostile]), /\[profile-missing\]/)
  expectHarmless(await printed(['build', '--raw', hostile]), /\[raw-missing\]/)
  put('.mendmarkignore', `[${hostile}\n`)
  expectHarmless(await printed(['build', ...folders()]), /\[ignore-pattern\]/)
})

it('the page of a build cannot be reordered by a title', async () => {
  put('1.md', '# AADSTS1: Name - A \u202Elive\u2066 \u001B[2J\u2028 title\n')
  const {code} = await printed(['build', '--raw', folder(), '--dist', dist()])
  expect(code).toBe(0)
  expectHarmlessPage()
})

it('nor by a name or a code', async () => {
  const profile = inFolder('profile.json')
  const title = {pattern: '^(?<code>.+) = (?<name>.+)$', example: '# a = b'}
  writeFileSync(profile, JSON.stringify({name: 'a', title}))
  put('1.md', '# A\u202Elive\u2066 \u001B[2J = B\u202Elive\u2028\n')
  const to = ['--dist', dist(), '--profile', profile]
  const {code} = await printed(['build', '--raw', folder(), ...to])
  expect(code).toBe(0)
  expectHarmlessPage()
})

function expectHarmlessPage(): void {
  const page = readFileSync(dist('README.md'), 'utf8')
  expect(page).toContain('\\u{202e}live')
  expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
}
