/** Questions asked of datasets since the site was opened, the latest first; a reload forgets them. */
export const history = $state<{ asked: readonly { dataset: string; sql: string }[] }>({
  asked: []
});

const KEPT = 30;

export function remember(dataset: string, sql: string): void {
  const others = history.asked.filter((one) => one.dataset !== dataset || one.sql !== sql);
  history.asked = [{ dataset, sql }, ...others].slice(0, KEPT);
}
