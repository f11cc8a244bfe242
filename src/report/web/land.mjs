// Writes the land of drawn maps as a source file of the program:  node land.mjs land.cpp
// Outlines of land, waters in it, and borders between states, of Natural Earth (public domain) by way of world-atlas.

import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { feature, mesh } from 'topojson-client';

const world = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8'));
const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
const courses = {
  land: polygons.map(([outline]) => open(outline)),
  waters: polygons.flatMap(([, ...holes]) => holes.map(open)),
  borders: mesh(world, world.objects.countries, (one, other) => one !== other).coordinates,
};

/** An outline whose last place is not its first again. */
function open(outline) {
  return outline.slice(0, -1);
}

/** Hundredths of a degree; what lies at one place after that is one. */
function rounded(course) {
  const places = course.map((place) => place.map((degree) => Math.round(degree * 100)));
  return places.filter(([east, north], i) => i === 0 || east !== places[i - 1][0] || north !== places[i - 1][1]);
}

function numbers(type, name, values) {
  if (values.length === 0) throw new Error(`world-atlas holds no ${name}`);
  if (values.some((value) => !Number.isInteger(value) || Math.abs(value) > 32767)) throw new Error(`${name} hold what is no place`);
  const lines = [];
  for (let i = 0; i < values.length; i += 24) lines.push(`    ${values.slice(i, i + 24).join(', ')},`);
  return `constexpr ${type} ${name}[] = {\n${lines.join('\n')}\n};\n`;
}

const kinds = Object.entries(courses).map(([kind, lines]) => [kind, lines.map(rounded).filter((line) => line.length > 1)]);
writeFileSync(process.argv[2], `#include "report/drawing/earth/land.hpp"

namespace entente {

namespace {

${kinds.map(([kind, lines]) => numbers('std::uint16_t', `${kind}_lengths`, lines.map(({ length }) => length)) + numbers('std::int16_t', `${kind}_places`, lines.flat(2))).join('')}
}  // namespace

std::optional<Land> land() {
    return Land{${kinds.map(([kind]) => `{${kind}_lengths, ${kind}_places}`).join(', ')}};
}

}  // namespace entente
`);
