/** A slide's own measures, and how much larger it is drawn. */
export interface FittedSlide {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * Lays a slide out small and draws it large, so that the texts of charts, of 12 px and more, are at
 * least 24 px on a screen of 1280 by 720 or 1024 by 768, and a phone shows them as a page does.
 * @param width of the room for it in px.
 * @param height of the room for it in px.
 */
export function fitSlide(width: number, height: number): FittedSlide {
  const scale =
    width < height ? Math.min(width / 360, height / 480) : Math.min(width / 512, height / 360);
  return scale > 0
    ? { width: width / scale, height: height / scale, scale }
    : { width: 640, height: 360, scale: 0 };
}
