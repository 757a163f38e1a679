import { expressionOf, type HeaderRule } from './headers.ts'
import { fileOf, type Redirect } from './redirects.ts'

/** For Caddy: a snippet `readout`, to be imported within a site whose `root` is set. */
export function formatCaddy(rules: HeaderRule[], redirects: Redirect[]): string {
  const [moved, gone] = [301, 410].map((status) => redirects.filter((each) => each.status === status))
  return `(readout-headers) {
  header ?Vary Accept-Encoding
${rules.flatMap(formatRule).join('\n')}
}

(readout) {
  route {
    import readout-headers
    @hidden path /_headers /_redirects /_hosting/* *.br *.gz
    error @hidden 404
${lines(moved, ({ from, to }) => `    redir ${from} ${to} permanent`)}${lines(gone, ({ from }) => `    error ${from} 410`)}    file_server {
      precompressed br gzip
    }
  }
  handle_errors {
    route {
      @missing expression {http.error.status_code} == 404
      rewrite @missing /404.html
${lines(gone, (redirect) => `      rewrite ${redirect.from} ${fileOf(redirect)}`)}      import readout-headers
      file_server
    }
  }
}
`
}

/** Within a `route`, which keeps the order, so that the later rule has the last word. */
function formatRule(rule: HeaderRule, index: number): string[] {
  const headers = Object.entries(rule.headers).map(([name, value]) => `    ${name} "${value}"`)
  return [
    `  @readout${index} path_regexp ${expressionOf(rule)}`,
    `  header @readout${index} {`,
    ...headers,
    '  }',
  ]
}

function lines(redirects: Redirect[] = [], format: (redirect: Redirect) => string): string {
  return redirects.map((redirect) => `${format(redirect)}\n`).join('')
}
