import type {HealthyGuide} from './guide.js'
import type {Recipe} from './operators.js'

const plain = 'The user checks the token that was issued for the **sign-in session**.'

const guide: HealthyGuide = {
  code: 'AADSTS50000',
  name: 'ShadowKeyMissing',
  description: 'The user checks the token that was issued for the session.',
  template: false,
  sections: [
    {label: 'Initial Diagnostic Steps', body: `1. **Verify the Tenant:**\n   - ${plain}\n2. **Compare the Clocks:**\n   - ${plain}`},
    {
      label: 'Common Issues That Cause This Error',
      body: `- **Verify the Tenant:** ${plain}\n- **Reset the Session:** The application checks the list of trusted issuers when the [network guide](https://example.com/network) allows it.`
    },
    {label: 'Step-by-Step Resolution Strategies', body: `1. **Verify the Tenant:** ${plain}\n2. **Reset the Session:** ${plain}`}
  ],
  closing: 'The user checks the token that was issued for the session.'
}

/** Damage that once did not come out as the same bytes, as small as it could be made. */
export const regressions: readonly {note: string; guide: HealthyGuide; recipe: Recipe}[] = [
  {
    note: 'a hard break after a line that is short on the page and long in the source',
    guide,
    recipe: [
      {name: 'wrapped', amount: 1},
      {name: 'spaces left at wraps', amount: 3}
    ]
  },
  {
    note: 'a hard break inside strong text',
    guide,
    recipe: [
      {name: 'wrapped', amount: 3},
      {name: 'spaces left at wraps', amount: 3}
    ]
  },
  {
    note: 'a bullet pulled up, and the list below it indented further',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body: `1. **Verify the Tenant:**\n   - Look in both places:\n     - The portal.\n     - The log.\n   - ${plain}`
        },
        ...guide.sections.slice(1)
      ]
    },
    recipe: [
      {name: 'wrapped', amount: 0},
      {name: 'blank lines injected after lines with a bullet', amount: 0},
      {name: 'first nested bullets pulled up', amount: 0}
    ]
  },
  {
    note: 'a list item cut before code, which a wrapper keeps whole',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body: '- Open the console of the gateway, navigate to `Trusted Root Certification Authorities`, and look.\n- Use the module of the gateway to find out `ImmutableID`: it is the key.'
        },
        ...guide.sections.slice(1)
      ]
    },
    recipe: [
      {name: 'wrapped', amount: 3},
      {name: 'blank lines injected after lines with a bullet', amount: 0}
    ]
  }
]
