/** A deck as a file holds it, before it is checked. */
export type UncheckedDeck = Readonly<Record<string, unknown>>;

/** Turns a deck of one version into the next; it must bear any content, since nothing is checked yet. */
export type Migration = (deck: UncheckedDeck) => UncheckedDeck;

/** The first turns version 1 into 2, and so on. There is one less than there are versions. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings a deck up to the version that follows the last migration.
 * @param version of the deck, from 1; a newer one is left as it is.
 */
export const migrateDeck = (
  deck: UncheckedDeck,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS
): UncheckedDeck =>
  migrations.slice(version - 1).reduce((migrated, migration) => migration(migrated), deck);
