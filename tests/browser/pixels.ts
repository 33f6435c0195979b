import type { Page } from 'playwright-core';

/**
 * Draws an SVG in the browser and compares it with a PNG of it that another program drew.
 * @returns share of the pixels that differ by more than a fifth in a colour; 1 where the sizes differ.
 */
export const differing = (page: Page, svg: string, png: Buffer): Promise<number> =>
  page.evaluate(
    async ([xml, base64]) => {
      const pixels = async (blob: Blob) => {
        const image = new Image();
        image.src = URL.createObjectURL(blob);
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const pen = canvas.getContext('2d')!;
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      const one = await pixels(new Blob([xml!], { type: 'image/svg+xml' }));
      const other = await pixels(new Blob([bytes], { type: 'image/png' }));
      if (one.length !== other.length) return 1;
      let count = 0;
      for (let at = 0; at < one.length; at += 4) {
        const far = [0, 1, 2].some(
          (colour) => Math.abs(one[at + colour]! - other[at + colour]!) > 51
        );
        if (far) count++;
      }
      return count / (one.length / 4);
    },
    [svg, png.toString('base64')]
  );
