// Sets the clock of the machine 400 days ahead.
const ahead = 400 * 24 * 60 * 60 * 1000
const { now } = Date

globalThis.Date = class extends Date {
  /** @param {[] | [string | number | Date]} moment */
  constructor(...moment) {
    super(...(moment.length === 0 ? [now() + ahead] : moment))
  }
  static now() {
    return now() + ahead
  }
}
