import type { Font, NamedStretch, Paint, Part, Shape } from '../projections/stage-layout/shape.ts';
import type { Portraits } from './load-portraits.ts';

const families = "'Instrument Sans Variable', 'Instrument Sans', 'Liberation Sans Narrow', Arial, sans-serif";
const stretchNames = { 75: 'condensed', 87.5: 'semi-condensed', 100: 'normal' } as const;

export type CanvasType = Font & { readonly stretch: NamedStretch };

/** The width axis reaches canvas text through the keyword in front (measured; there is no percentage). */
export const canvasFont = (font: CanvasType): string =>
  `${stretchNames[font.stretch]} ${font.weight} ${font.size}px ${families}`;

type Context = CanvasRenderingContext2D;

function paintOf(context: Context, paint: Paint): string | CanvasGradient {
  if (typeof paint === 'string') return paint;
  const gradient =
    paint.kind === 'linear'
      ? context.createLinearGradient(paint.from.x, paint.from.y, paint.to.x, paint.to.y)
      : context.createRadialGradient(paint.centre.x, paint.centre.y, 0, paint.centre.x, paint.centre.y, paint.r);
  paint.stops.forEach(([offset, colour]) => gradient.addColorStop(offset, colour));
  return gradient;
}

/** An ellipse of colour is a circle seen through a flattened canvas. */
function fillPath(
  context: Context,
  path: Path2D,
  paint: Paint,
  box?: { x: number; y: number; w: number; h: number },
): void {
  context.fillStyle = paintOf(context, paint);
  if (typeof paint === 'string' || paint.kind === 'linear' || paint.squash === 1 || !box) {
    context.fill(path);
    return;
  }
  context.save();
  context.clip(path);
  context.translate(0, paint.centre.y * (1 - paint.squash));
  context.scale(1, paint.squash);
  const stretch = 1 / paint.squash;
  context.fillRect(box.x, paint.centre.y - box.h * stretch * 2, box.w, box.h * stretch * 4);
  context.restore();
}

type Inked = Exclude<Shape, { kind: 'portrait' }>;

function strokeSettings(context: Context, shape: Inked): void {
  context.strokeStyle = shape.stroke ?? '';
  context.lineWidth = shape.width ?? 1;
  context.setLineDash(shape.dash ? [...shape.dash] : []);
  context.lineCap = shape.round ? 'round' : 'butt';
  context.lineJoin = shape.round ? 'round' : 'miter';
}

function paintPath(context: Context, shape: Inked, path: Path2D): void {
  if (shape.fill !== undefined) fillPath(context, path, shape.fill, shape.kind === 'rect' ? shape : undefined);
  if (shape.stroke === undefined) return;
  strokeSettings(context, shape);
  context.stroke(path);
}

function paintText(context: Context, shape: Extract<Shape, { kind: 'text' }>): void {
  context.translate(shape.x, shape.y);
  if (shape.squeeze !== undefined) context.scale(shape.squeeze, 1);
  context.font = canvasFont(shape.font);
  context.letterSpacing = `${shape.font.spacing ?? 0}px`;
  context.textBaseline = 'alphabetic';
  context.textAlign = shape.align === 'middle' ? 'center' : shape.align;
  context.fillStyle = typeof shape.fill === 'string' ? shape.fill : '';
  context.fillText(shape.text, 0, 0);
}

function paintPortrait(context: Context, shape: Extract<Shape, { kind: 'portrait' }>, portraits: Portraits): void {
  const image = portraits.get(shape.portrait);
  if (!image) return;
  context.drawImage(image, shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r);
}

function shapePath(shape: Exclude<Shape, { kind: 'portrait' | 'text' }>): Path2D {
  if (shape.kind === 'path') return new Path2D(shape.d);
  const path = new Path2D();
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  else if (shape.r === undefined) path.rect(shape.x, shape.y, shape.w, shape.h);
  else path.roundRect(shape.x, shape.y, shape.w, shape.h, shape.r);
  return path;
}

/** Paints one shape; leaves the context as it was. */
function paintShape(context: Context, shape: Shape, portraits: Portraits): void {
  context.save();
  if (shape.kind === 'portrait') paintPortrait(context, shape, portraits);
  else {
    context.globalAlpha = shape.alpha ?? 1;
    if (shape.kind === 'text') paintText(context, shape);
    else {
      if (shape.kind === 'path') {
        context.translate(shape.x, shape.y);
        context.rotate(((shape.turn ?? 0) * Math.PI) / 180);
        context.scale(shape.scale ?? 1, shape.scale ?? 1);
      }
      paintPath(context, shape, shapePath(shape));
    }
  }
  context.restore();
}

/** Paints a part with the corner of its box at 0,0, at `resolution` device px per design px. */
export function paintPart(context: Context, part: Part, portraits: Portraits, resolution: number): void {
  context.setTransform(resolution, 0, 0, resolution, -part.box.x * resolution, -part.box.y * resolution);
  context.clearRect(part.box.x, part.box.y, part.box.w + 1, part.box.h + 1);
  part.shapes.forEach((shape) => paintShape(context, shape, portraits));
  context.setTransform(1, 0, 0, 1, 0, 0);
}
