import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/** Our habits that neither the formatter nor the type check sees. */
export default defineConfig(
  globalIgnores(['dist', '.astro', '.readout', 'content']),
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      // Vitest reads what a fixture needs from its pattern, an empty one included.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-restricted-syntax': ['error', 'ClassDeclaration'],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['src/{model,markdown,rules,reader,metadata,feeds,components,layouts}/**'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only an entry point reads the environment.' },
      ],
      'no-restricted-syntax': [
        'error',
        'ClassDeclaration',
        'NewExpression[callee.name=Date][arguments.length=0]', // only an entry point knows what time it is
        'MemberExpression[object.name=Date][property.name=now]',
      ],
    },
  },
)
