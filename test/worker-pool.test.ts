import {describe, expect, it} from 'vitest'
// Workers run what is compiled: Node 20 loads no TypeScript.
import {mendAll} from '../lib/run/mender.js'
import {inWorkers} from '../lib/run/worker-pool.js'
import {builtInProfile, parseProfile} from '../pipeline/profile/load.js'
import {fewHere} from '../pipeline/run/few-here.js'
import {mendGuide} from '../pipeline/run/mend-guide.js'
import type {MenderFor, MendOptions, MendTask} from '../pipeline/run/mender.js'

const worker = new URL('../lib/worker.js', import.meta.url)
const title = '# AADSTS50058: Session\n\n'

function task(path: string, text: string): MendTask {
  return {path, sourcePath: path, bytes: Buffer.from(title + text)}
}

async function mend(tasks: readonly MendTask[], options: MendOptions, jobs?: number) {
  const mender = await inWorkers(worker)(options, tasks.length, jobs)
  expect(mender.jobs).toBe(jobs ?? mender.jobs)
  return await mendAll(tasks, mender).finally(() => mender.close())
}

describe('a pool of workers', () => {
  it.each([
    undefined,
    1,
    4
  ])('gives what this thread gives, in the order of the guides; jobs: %s', async (jobs) => {
    const options = {profile: builtInProfile('aadsts')}
    const tasks = Array.from({length: 20}, (_, index) =>
      task(`${index}.md`, 'Words* and&nbsp;more. '.repeat(20 - index))
    )
    expect(await mend(tasks, options, jobs)).toEqual(tasks.map((one) => mendGuide(one, options)))
  })

  it('can be closed before it mends anything', async () => {
    expect(await mend([], {profile: builtInProfile('aadsts')})).toEqual([])
  })

  it('ends a guide that takes too long, and goes on with the others', async () => {
    const pattern = 'Sorry(?: ?a+)+ x'
    const profile = parseProfile(
      {name: 'slow', extends: 'aadsts', generated: {label: 'Steps', failures: [{pattern}]}},
      'slow'
    )
    const slow = task('slow.md', `## Steps\n\nSorry${' aaaaaaa'.repeat(6)}\n`)
    const outcomes = await mend([task('a.md', 'A.\n'), slow, task('b.md', 'B.\n')], {
      profile,
      limits: {seconds: 2}
    })
    expect(outcomes).toMatchObject([
      {mended: {path: 'a.md'}},
      {
        rejected: {
          code: 'too-slow',
          messages: [
            {
              path: 'slow.md',
              severity: 'error',
              reason:
                'mending the guide takes more than 2 s of processor time, and the limit is 2; ' +
                'split the guide, or raise the limit with --max-seconds'
            }
          ]
        }
      },
      {mended: {path: 'b.md'}}
    ])
  })
})

describe('a few guides', () => {
  const options = {profile: builtInProfile('plain'), limits: {seconds: 2}}
  const elsewhere: string[] = []
  const noted: MenderFor = async () => ({
    jobs: 1,
    mend: async (one) => {
      elsewhere.push(one.path)
      return mendGuide(one, options)
    },
    close: () => Promise.resolve()
  })

  it.each([
    ['are mended in this thread', 3, 'Text.\n', undefined, []],
    ['are mended in workers where they are large', 1, 'Text. '.repeat(20_000), undefined, ['a.md']],
    ['are mended in workers where that was asked for', 1, 'Text.\n', 2, ['a.md']],
    ['are few', 5, 'Text.\n', undefined, ['a.md']]
  ])('%s', async (_, guides, text, jobs, wanted) => {
    elsewhere.length = 0
    const mender = await fewHere(noted)(options, guides, jobs)
    const one = task('a.md', text)
    expect(await mender.mend(one)).toEqual(mendGuide(one, options))
    await mender.close()
    expect(elsewhere).toEqual(wanted)
  })

  it('go to a worker once one took too long', async () => {
    elsewhere.length = 0
    const hurried = {...options, limits: {seconds: 0.001}}
    const mender = await fewHere(noted)(hurried, 2)
    await mender.mend(task('slow.md', 'Text* &amp; more.\n\n'.repeat(2000)))
    await mender.mend(task('next.md', 'Text.\n'))
    await mender.close()
    expect(elsewhere).toEqual(['slow.md', 'next.md'])
  })
})
