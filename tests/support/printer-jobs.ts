import type { OtherWindow } from './other-window.ts';

/** The printer's jobs, for somebody who does not want to wait: lets time pass until the job that was begun last is over. */
export class PrinterJobs {
  readonly #other: OtherWindow;
  #last = 0;

  constructor(other: OtherWindow) {
    this.#other = other;
  }

  /** How it ended; 'none' where nothing was begun. */
  async over(): Promise<string> {
    for (let waits = 0; waits < 60; waits += 1) {
      const { mail } = await this.#other.view();
      const job = mail?.job;
      // The tap that begins a job may still be on its way.
      if (job && job.id > this.#last && mail.active === 0) {
        this.#last = job.id;
        return job.state;
      }
      await this.#other.send({ type: 'time.forward', ms: 2000 });
    }
    return 'none';
  }
}
