// Shapes that several pictures draw.

/** A head at the way's later part, in the direction of goods. */
export function arrow(points: [number, number][], length: number): string {
  const at = Math.floor(points.length * 0.62);
  const [tip, tail] = [points[at], points[at - 1]];
  if (!tip || !tail) return '';
  const [dx, dy] = [tip[0] - tail[0], tip[1] - tail[1]];
  const far = Math.hypot(dx, dy);
  if (!(far > 0) || far > 60) return '';
  const [ux, uy] = [dx / far, dy / far];
  const [bx, by] = [tip[0] - ux * length, tip[1] - uy * length];
  const half = length * 0.5;
  return `M${tip[0].toFixed(1)},${tip[1].toFixed(1)}L${(bx - uy * half).toFixed(1)},${(by + ux * half).toFixed(1)}L${(bx + uy * half).toFixed(1)},${(by - ux * half).toFixed(1)}Z`;
}

/** A part of a circle from the top on, clockwise: a share of 1 is all of it. */
export function ring(radius: number, share: number): string {
  const turn = Math.min(share, 0.9999) * 2 * Math.PI;
  const [x, y] = [radius * Math.sin(turn), -radius * Math.cos(turn)];
  return `M0,${-radius}A${radius},${radius} 0 ${turn > Math.PI ? 1 : 0} 1 ${x.toFixed(3)},${y.toFixed(3)}`;
}
