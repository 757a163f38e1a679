/** What a newsroom that adopts Readout changes first. */
export const site = {
  title: 'Readout',
  tagline: 'The news, and who says so',
  description:
    'Readout explains a running news story so that a reader can check every word of it: every claim says who says so.',
  url: 'https://readout.example',
  language: 'en-GB',
  byline: 'Readout',
  /** Under which text and data may be used. */
  license: 'https://creativecommons.org/licenses/by/4.0/',
  /** Where to report a hole in its security: an address here, or, e.g., `mailto:security@newsroom.example`. */
  securityContact: '/about/#if-something-is-wrong',
  /** The zone in which publication and update times of our own are printed. */
  timeZone: 'UTC',
} as const
