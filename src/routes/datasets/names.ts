/** The study that the site's own pages are about, and what an address without data shows. */
export const HOME = 'study';
/** The reader's own data, in addresses. */
export const LOCAL = 'local';

/** A dataset that can be chosen. */
export interface DataOption {
  /** Its name in addresses. */
  readonly id: string;
  readonly label: string;
}
