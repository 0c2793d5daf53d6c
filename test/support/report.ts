import {builtInProfile} from '../../pipeline/profile/load.js'
import type {ProfileName} from '../../pipeline/profile/names.js'
import {type Report, reportOf} from '../../pipeline/report/data.js'
import {mendGuide} from '../../pipeline/run/mend-guide.js'
import {tasksIn} from '../../pipeline/run/mender.js'
import {planBuild} from '../../pipeline/run/plan.js'

/** The report on guides with these texts, by their paths in the raw folder. */
export function reportOn(texts: Record<string, string>, name: ProfileName = 'aadsts'): Report {
  const profile = builtInProfile(name)
  const guides = Object.entries(texts).map(([path, text]) => ({path, bytes: Buffer.from(text)}))
  const tasks = tasksIn('raw', guides).map((task) => ({...task, withEdits: true}))
  const outcomes = tasks.map((task) => mendGuide(task, {profile}))
  return reportOf({raw: 'raw', profile, tasks, outcomes, plan: planBuild(outcomes, profile)})
}
