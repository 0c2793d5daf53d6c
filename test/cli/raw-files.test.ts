import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {beforeEach, describe, expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {dist, folders, inFolder, raw} = useTestFolder()
const makePipe = (path: string) => execFileSync('mkfifo', [path])
const titled = (name: string) => `# ${name}\n\nText.\n`

// One guide is enough here, and quick.
beforeEach(() => {
  for (const name of readdirSync(raw())) {
    if (name !== 'aadsts90007.md') {
      rmSync(raw(name))
    }
  }
})

const unreadable: [string, (path: string) => void, RegExp][] = [
  ['a named pipe', makePipe, /cannot be read \(it is a named pipe\); put a file in its place/],
  [
    'a link to a device',
    (path) => symlinkSync('/dev/zero', path),
    /\(it is a link to \/dev\/zero, out of the raw folder\); put a copy in its place/
  ],
  [
    'a link out of the folder',
    (path) => {
      writeFileSync(inFolder('secret.md'), titled('AADSTS2: Secret'))
      symlinkSync(inFolder('secret.md'), path)
    },
    /\(it is a link to .*secret\.md, out of the raw folder\)/
  ],
  [
    'a link that leads nowhere',
    (path) => symlinkSync('none.md', path),
    /\(ENOENT.*\); make it readable, or remove it/
  ]
]

describe('a raw file that cannot be read is rejected, and the others are built', () => {
  it.each(unreadable)('%s', async (_, make, reason) => {
    make(raw('x.md'))
    const {code, out, err} = await mendmark(['build', ...folders(), '--keep-going'])
    expect(code).toBe(1)
    expect(err).toMatch(/^.*x\.md:1:1 error the guide cannot be read .* \[unreadable\]\n$/)
    expect(err).toMatch(reason)
    expect(out).toContain('1 guide mended')
    expect(out).toMatch(/x\.md: unreadable\n/)
    expect(readdirSync(dist('guides'))).toEqual(['aadsts90007.md'])
  })

  it('a file over the limit, which is not read', async () => {
    writeFileSync(raw('x.md'), '')
    truncateSync(raw('x.md'), 5_000_000_000)
    const {code, err} = await mendmark(['build', ...folders()])
    expect(code).toBe(1)
    expect(err).toMatch(/x\.md:1:1 error the file has 5000000000 bytes, and .* \[too-large\]\n$/)
  })

  it('a link to another place in the folder is read', async () => {
    mkdirSync(raw('.kept'))
    writeFileSync(raw('.kept/one.md'), titled('AADSTS2: Name'))
    symlinkSync('.kept/one.md', raw('two.md'))
    const {code, out} = await mendmark(['build', ...folders()])
    expect({code, guides: out.slice(0, 15)}).toEqual({code: 0, guides: '2 guides mended'})
  })
})

it('drafts a profile from the guides that can be read', async () => {
  makePipe(raw('x.md'))
  const {code, out, err} = await mendmark(['profile', raw()])
  expect(code).toBe(0)
  expect(err).toMatch(/x\.md:1:1 error .* \[unreadable\]\n/)
  expect(out).toContain('"name"')
  rmSync(raw('aadsts90007.md'))
  expect(await mendmark(['profile', raw()])).toMatchObject({code: 2, out: ''})
})

describe('a name that a file system cannot hold, or takes for another', () => {
  const plain = () => ['build', '--profile', 'plain', ...folders()]

  it.each([
    ['a device of Windows', 'con.md', /guides\/con\.md, which is the name of a device on Windows/],
    ['another one', 'COM1.md', /guides\/com1\.md, which is the name of a device/],
    ['a name that is too long', `${'long/'.repeat(52)}er.md`, /would have 265 bytes/]
  ])('is refused: %s', async (_, name, reason) => {
    mkdirSync(raw('long/'.repeat(52)), {recursive: true})
    writeFileSync(raw(name), titled('A name'))
    const {code, err} = await mendmark(plain())
    expect(code).toBe(1)
    expect(err).toMatch(reason)
    expect(err).toMatch(/error .* \[file-name\]\n$/)
    expect(err.split('\n')).toHaveLength(2)
  })

  it('is refused: letters that are composed in two ways', async () => {
    writeFileSync(raw('\u00E9.md'), titled('A name'))
    writeFileSync(raw('e\u0301.md'), titled('A name'))
    const {code, err} = await mendmark(plain())
    expect(code).toBe(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(line).toMatch(
        /some systems take that for the file of .*\.md; give one .* \[duplicate\]$/
      )
    }
  })

  it('is taken where it is only long', async () => {
    const name = `${'n'.repeat(250)}.md`
    writeFileSync(raw(name), titled('A name'))
    expect((await mendmark(plain())).code).toBe(0)
    expect(readdirSync(dist('guides'))).toContain(name)
  })
})

it('names some of the others only where many guides have one code', async () => {
  for (let index = 0; index < 9; index += 1) {
    writeFileSync(raw(`${index}.md`), titled('AADSTS2: Name'))
  }
  const {err} = await mendmark(['build', ...folders()])
  expect(err).toMatch(/8\.md:1:1 error AADSTS2 is also in .*0\.md, .*1\.md, .*2\.md and 5 more;/)
})

describe('a guide named on the command line', () => {
  it('may be a pipe', async () => {
    const path = inFolder('pipe')
    makePipe(path)
    const text = titled('AADSTS2: Name').replaceAll('\n', '\\n')
    const script = `sleep 0.2; printf '${text}' > ${path}`
    const writer = spawn('sh', ['-c', script])
    const {code, out} = await mendmark(['mend', path])
    writer.kill()
    expect({code, out}).toEqual({code: 0, out: titled('AADSTS2: Name')})
  })

  it('is refused where it is a folder or a socket', async () => {
    const socket = inFolder('socket')
    const server = createServer().listen(socket)
    await new Promise((resolve) => server.once('listening', resolve))
    for (const [path, kind] of [
      [raw(), 'a folder'],
      [socket, 'a socket']
    ] as const) {
      const {code, err} = await mendmark(['explain', path])
      expect({code, lines: err.split('\n').length}).toEqual({code: 2, lines: 2})
      expect(err).toContain(`cannot be read (it is ${kind}); name a guide, or - for standard input`)
    }
    server.close()
  })

  it('is rejected where it has no end', async () => {
    const {code, err} = await mendmark(['mend', '/dev/zero'])
    expect(code).toBe(1)
    expect(err).toMatch(
      /zero:1:1 error the file has at least \d+ bytes, and the limit .* \[too-large\]/
    )
  })
})
