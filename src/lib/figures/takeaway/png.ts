/**
 * Draws an SVG that needs nothing but itself as PNG.
 * @param scale pixels of the PNG for each pixel of the SVG.
 * @throws where the browser cannot hold a picture of that size.
 */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => {
        if (blob) done(blob);
        else fail(new Error(`${canvas.width} × ${canvas.height}`));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
