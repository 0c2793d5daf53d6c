import {mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {mendmark, useTestFolder} from '../support/command-line.js'

const {inFolder, raw} = useTestFolder()

/** Runs the command on the raw folder of the test. */
const report = (...args: string[]) => mendmark(['report', '--raw', raw(), ...args])

describe('report', () => {
  it('writes one page, and nothing else', async () => {
    const {code, out, err} = await report('--out', inFolder('page.html'))
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/page\.html: 3 guides, \d+ edits, 0 rejected \(0\.\d MB\)\n$/)
    expect(readdirSync(inFolder('')).sort()).toEqual(['page.html', 'raw'])
    expect(readFileSync(inFolder('page.html'), 'utf8')).toMatch(/^<!doctype html>\n<html/)
  })

  it('writes it to standard output', async () => {
    const {code, out, err} = await report('--out', '-')
    expect(code).toBe(0)
    expect(out).toMatch(/^<!doctype html>.*<\/html>\n$/s)
    expect(err).toMatch(/^3 guides, /)
    expect(readdirSync(inFolder(''))).toEqual(['raw'])
  })

  it('names the guides that are rejected, on the page too, and ends with 1', async () => {
    writeFileSync(raw('untitled.md'), 'No title.\n')
    const {code, out, err} = await report('--out', '-')
    expect(code).toBe(1)
    expect(err).toMatch(/untitled\.md:1:1 error .* \[no-title\]\n3 guides, .*, 1 rejected/)
    expect(out).toContain('<span class="rule">no-title</span>')
  })

  it('mends as a build with the same options would', async () => {
    const [canonical, source] = [
      await report('--out', '-'),
      await report('--out', '-', '--style', 'source')
    ]
    expect(canonical.out).toContain('data-rule="wrap-style"')
    expect(source.out).not.toContain('data-rule="wrap-style"')
  })
})

describe('what somebody rejected', () => {
  it('is no longer in the report', async () => {
    const {out} = await report('--out', '-')
    const [, id = ''] = /npx mendmark reject (aadsts90007\.md:[0-9a-f]{12})</.exec(out) ?? []
    const decisions = inFolder('decisions.json')
    writeFileSync(decisions, JSON.stringify({rejected: [{id}]}))
    const without = await report('--out', '-', '--decisions', decisions)
    expect(id).not.toBe('')
    expect(without.out).not.toContain(id)
    expect(without.out).toContain('npx mendmark reject aadsts90007.md:')
  })
})

describe('the file of the report', () => {
  it('is an earlier report, which it writes over', async () => {
    await report('--out', inFolder('page.html'))
    rmSync(raw('aadsts90007.md'))
    await report('--out', inFolder('page.html'))
    expect(readFileSync(inFolder('page.html'), 'utf8')).not.toContain('aadsts90007.md')
  })

  it('is no other file, and no link', async () => {
    const before = readFileSync(raw('aadsts90007.md'))
    symlinkSync(raw('aadsts90007.md'), inFolder('link.html'))
    mkdirSync(inFolder('folder.html'))
    for (const out of [raw('aadsts90007.md'), inFolder('link.html'), inFolder('folder.html')]) {
      const {code, err} = await report('--out', out)
      expect({code, err}).toEqual({code: 2, err: expect.stringContaining('[report-foreign]')})
    }
    expect(readFileSync(raw('aadsts90007.md'))).toEqual(before)
  })

  it('says where it cannot be written, and leaves nothing there', async () => {
    const {code, err} = await report('--out', inFolder('none/page.html'))
    expect({code, err}).toEqual({code: 2, err: expect.stringContaining('[report-unwritable]')})
    expect(readdirSync(inFolder(''))).toEqual(['raw'])
  })
})
