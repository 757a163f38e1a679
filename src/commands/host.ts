import { host } from '../environment.ts'
import { hosts, isHostName, type Host } from '../hosting/hosts.ts'

/** None where the build is for any host. */
export function wantedHost(): Host | undefined {
  const name = host()
  if (name === undefined) return undefined
  if (isHostName(name)) return hosts[name]
  throw new Error(`READOUT_HOST: Unexpected ${name}, expected one of ${Object.keys(hosts).join(', ')}`)
}
