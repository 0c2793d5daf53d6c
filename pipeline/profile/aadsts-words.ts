/** Words that an echo of the title may use beside those of the title. */
export const echoWords = [
  'a an the for of to with and is in on azure ad active directory microsoft entra',
  'id troubleshooting troubleshoot guide detailed comprehensive complete full error',
  'code description message name title step steps resolving diagnosing following',
  'fixing addressing aadsts'
].flatMap((line) => line.split(' '))

/** Words that may be in any section heading without changing what it is about. */
export const fillerWords = [
  'a an the of for to and or in on with that this these which your error errors',
  'code initial common additional further other detailed possible potential general',
  'basic quick key important main first steps step guide troubleshooting issue',
  'issues problem problems section strategies strategy approach approaches method',
  'methods actions procedure procedures where can be found is are how why what when if',
  'it aadsts'
].flatMap((line) => line.split(' '))
