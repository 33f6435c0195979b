/** Notes on each link of the page where it leads, for print; not on those that stay on the page. */
export function noteAddresses(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const here = link.hash && link.pathname === location.pathname && link.host === location.host;
    if (here) delete link.dataset.address;
    else link.dataset.address = link.href;
  }
}
