import {isDeepStrictEqual} from 'node:util'
import type {Mender, MenderFor, MendOptions} from './mender.js'

/** Menders that stay for the next build, since the first guide of a new one takes longest. */
export interface KeptMenders {
  menderFor: MenderFor
  /** Ends the one that is left. */
  close(): Promise<void>
}

/** Keeps one mender, as long as guides are mended with the same options. */
export function keptMenders(menderFor: MenderFor): KeptMenders {
  let kept: {given: [MendOptions, number | undefined]; mender: Mender} | undefined
  const close = async () => {
    const last = kept
    kept = undefined
    await last?.mender.close()
  }
  return {
    async menderFor(options, guides, jobs) {
      const given: [MendOptions, number | undefined] = [options, jobs]
      if (!(kept && isDeepStrictEqual(kept.given, given))) {
        await close()
        kept = {given, mender: await menderFor(options, guides, jobs)}
      }
      const {mender} = kept
      return {jobs: mender.jobs, mend: mender.mend, close: () => Promise.resolve()}
    },
    close
  }
}
