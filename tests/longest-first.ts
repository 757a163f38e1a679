import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with the folders that take longest, or in the end one core waits for the other. Vitest wants a class. */
export const LongestFirst = class extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

const folders = ['commands', 'search', 'html', 'browser', 'hostile', 'publishing', 'wire'] // the longest last

/** The less, the longer it takes. */
function rank({ moduleId }: TestSpecification): number {
  return -folders.findIndex((folder) => moduleId.includes(`/tests/${folder}/`))
}
