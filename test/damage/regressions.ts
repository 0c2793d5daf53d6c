import type {HealthyGuide} from './guide.js'
import type {Recipe} from './operators.js'

const plain = 'The user checks the token that was issued for the **sign-in session**.'

const guide: HealthyGuide = {
  code: 'AADSTS50000',
  name: 'ShadowKeyMissing',
  description: 'The user checks the token that was issued for the session.',
  template: false,
  sections: [
    {
      label: 'Initial Diagnostic Steps',
      body: `1. **Verify the Tenant:**\n   - ${plain}\n2. **Compare the Clocks:**\n   - ${plain}`
    },
    {
      label: 'Common Issues That Cause This Error',
      body:
        `- **Verify the Tenant:** ${plain}\n- **Reset the Session:** The application ` +
        'checks the list of trusted issuers when the [network ' +
        'guide](https://example.com/network) allows it.'
    },
    {
      label: 'Step-by-Step Resolution Strategies',
      body: `1. **Verify the Tenant:** ${plain}\n2. **Reset the Session:** ${plain}`
    }
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
          body:
            '1. **Verify the Tenant:**\n   - Look in both places:\n     - The portal.\n' +
            `     - The log.\n   - ${plain}`
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
          body:
            '- Open the console of the gateway, navigate to `Trusted Root Certification ' +
            'Authorities`, and look.\n- Use the module of the gateway to find out ' +
            '`ImmutableID`: it is the key.'
        },
        ...guide.sections.slice(1)
      ]
    },
    recipe: [
      {name: 'wrapped', amount: 3},
      {name: 'blank lines injected after lines with a bullet', amount: 0}
    ]
  },
  {
    note: 'a fence round an answer whose parts are bold, with white space behind them',
    guide,
    recipe: [
      {name: 'the answer in a Markdown fence', amount: 4},
      {name: 'headings of the parts restyled', amount: 1},
      {name: 'trailing white space and runs of blank lines', amount: 0}
    ]
  },
  {
    note: 'a fence below an announcement',
    guide,
    recipe: [
      {name: 'the answer in a Markdown fence', amount: 7},
      {name: 'chat', amount: 0}
    ]
  },
  {
    note: 'hashes without a space in a fence, and a thinner generation before it',
    guide,
    recipe: [
      {name: 'the answer in a Markdown fence', amount: 0},
      {name: 'an earlier, thinner generation', amount: 1},
      {name: 'headings without a space', amount: 6}
    ]
  },
  {
    note: 'a hard break at every wrap, before a link and inside strong text',
    guide: {...guide, template: true},
    recipe: [
      {name: 'wrapped', amount: 3},
      {name: 'a hard break at every wrap', amount: 1}
    ]
  },
  {
    note: 'a blank line at every wrap, of which the third is told by the first two',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body:
            `- ${plain.slice(0, -1)} and of the redirect address that the directory of ` +
            'the tenant has for the application, whatever the portal shows to the ' +
            'administrator who looks.'
        },
        ...guide.sections.slice(1)
      ]
    },
    recipe: [
      {name: 'wrapped', amount: 3},
      {name: 'a blank line at every wrap inside a sentence', amount: 0}
    ]
  },
  {
    note: 'a fence below an echo of the title and an announcement',
    guide,
    recipe: [
      {name: 'the answer in a Markdown fence', amount: 0},
      {name: 'an echo of the title', amount: 0},
      {name: 'chat', amount: 0},
      {name: 'an earlier, thinner generation', amount: 0}
    ]
  },
  {
    note: 'a hard break behind the letter of a flattened step',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body:
            `1. **Reset the Session:**\n   1. ${plain}\n   2. ${plain}\n2. **Verify the ` +
            'Tenant:**\n   1. The user checks the consent that was given by the owner of the ' +
            'resource before the next attempt.\n   2. The user rejects the consent that was ' +
            `given by the owner of the resource within 5–10 minutes.\n   3. ${plain}`
        },
        {
          label: 'Common Issues That Cause This Error',
          body:
            `1. **Verify the Tenant:**\n   1. ${plain}\n   2. ${plain}\n2. **Renew the ` +
            `Certificate:**\n   1. ${plain}\n   2. ${plain}`
        },
        {
          label: 'Step-by-Step Resolution Strategies',
          body: `1. **Verify the Tenant:**\n   - ${plain}\n2. **Clear the Cache:**\n   - ${plain}`
        }
      ]
    },
    recipe: [
      {name: 'nested steps flattened', amount: 0},
      {name: 'wrapped', amount: 0},
      {name: 'a hard break at every wrap', amount: 0}
    ]
  },
  {
    note: 'one item cut before an address, in a guide whose other lines end in hard breaks',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body: `1. **Verify the Tenant:** ${plain}\n2. **Reset the Session:** ${plain}`
        },
        {
          label: 'Common Issues That Cause This Error',
          body:
            `1. **Verify the Tenant:**\n   1. ${plain}\n   2. ${plain}\n2. **Contact the ` +
            `Owner:**\n   1. ${plain}\n   2. ${plain}`
        },
        {
          label: 'Step-by-Step Resolution Strategies',
          body:
            `1. **Renew the Certificate:**\n   1. ${plain}\n   2. ${plain}\n2. **Verify ` +
            `the Tenant:**\n   1. ${plain}\n   2. ${plain}`
        },
        {
          label: 'Additional Notes or Considerations',
          body:
            '- The certificate checks the page <https://login.example.com/common> of the ' +
            `portal.\n- ${plain}`
        }
      ]
    },
    recipe: [
      {name: 'headings of the parts restyled', amount: 0},
      {name: 'other bullets', amount: 0},
      {name: 'wrapped', amount: 8},
      {name: 'a hard break at every wrap', amount: 0},
      {name: 'blank lines injected after lines with a bullet', amount: 0},
      {name: 'apostrophes lost to U+FFFD', amount: 0}
    ]
  },
  {
    note: 'white space behind a backslash after a dash',
    guide: {...guide, template: true},
    recipe: [
      {name: 'the title restated in lower case', amount: 0},
      {name: 'a hard break after a dash', amount: 2},
      {name: 'trailing white space and runs of blank lines', amount: 0}
    ]
  },
  {
    note: 'flattened steps in parts that were flowed into one paragraph',
    guide: {
      ...guide,
      sections: [
        {
          label: 'Initial Diagnostic Steps',
          body:
            `1. **Verify the Tenant:**\n   1. ${plain}\n   2. ${plain}\n2. **Reset the ` +
            `Session:**\n   1. ${plain}\n   2. ${plain}`
        },
        ...guide.sections.slice(1)
      ]
    },
    recipe: [
      {name: 'nested steps flattened', amount: 0},
      {name: 'parts flowed into one paragraph', amount: 0}
    ]
  }
]
