// Typed keys: every key of the interface with its English words as a literal type, so that the compiler knows each key and
// each {{variable}}. A JSON import alone would only say `string`.
type Words = { [key: string]: string | Words };

function body(words: Words, indent: string): string {
  return Object.entries(words)
    .map(([key, value]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`;
      const type = typeof value === 'string' ? JSON.stringify(value) : `{\n${body(value, `${indent}  `)}${indent}}`;
      return `${indent}${name}: ${type};\n`;
    })
    .join('');
}

export function declaration(ui: Words): string {
  return [
    '// Written by `npm run words` from locales/en/ui.json. Do not edit.',
    "import 'i18next';",
    '',
    "declare module 'i18next' {",
    '  interface CustomTypeOptions {',
    "    defaultNS: 'ui';",
    '    strictInterpolationChecks: true;',
    '    resources: {',
    '      ui: {',
    `${body(ui, '        ')}      };`,
    '    };',
    '  }',
    '}',
    '',
  ].join('\n');
}
