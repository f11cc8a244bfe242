// Bundles the page into one script and one style, and writes them, with the hashes that a content security policy names
// them by, as a source file of the program:  node build.mjs bundle.cpp

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';

const target = process.argv[2];
const result = await build({
  entryPoints: ['page.ts', 'page.css'],
  outdir: 'bundled',
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'iife',
  target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
  charset: 'utf8',
  legalComments: 'none',
});

/** The licences of all packages whose code is in the script. */
function licences() {
  const packages = new Set();
  for (const path of Object.keys(result.metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
    if (found) packages.add(found[1]);
  }
  return [...packages].sort().map((name) => {
    const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((file) => `node_modules/${name}/${file}`).find(existsSync);
    return `${name}\n${text ? readFileSync(text, 'utf8').trim() : JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license}`;
  });
}

const output = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending)).text;
const notice = `/* The page of entente. It holds code and data of:\n\n${licences().join('\n\n')}\n*/\n`.replaceAll('</', '<\\/');
// Nothing in a script element may end it.
const script = notice + output('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const style = output('.css').replaceAll('</style', '<\\/style');

const hash = (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

/** Literals of C++ that stand beside each other, each short enough for every compiler. */
function literals(text) {
  const pieces = [];
  const bytes = Buffer.from(text, 'utf8');
  for (let start = 0; start < bytes.length; start += 8000) {
    let piece = '';
    for (const byte of bytes.subarray(start, start + 8000)) {
      if (byte === 0x22 || byte === 0x5c) piece += `\\${String.fromCharCode(byte)}`;
      else if (byte >= 0x20 && byte < 0x7f && byte !== 0x3f) piece += String.fromCharCode(byte);
      else piece += `\\${byte.toString(8).padStart(3, '0')}`;
    }
    pieces.push(`    "${piece}"`);
  }
  return pieces.join(',\n');
}

writeFileSync(target, `#include "report/page/bundle.hpp"

#include <string_view>

namespace entente {

namespace {

constexpr std::string_view script[] = {
${literals(script)}};
constexpr std::string_view style[] = {
${literals(style)}};

template <std::size_t N>
std::string joined(const std::string_view (&pieces)[N]) {
    std::string text;
    for (const auto piece : pieces) text += piece;
    return text;
}

}  // namespace

std::optional<Bundle> bundle() {
    return Bundle{joined(script), "${hash(script)}", joined(style), "${hash(style)}"};
}

}  // namespace entente
`);
process.stdout.write(`the page's script has ${Math.round(script.length / 1024)} KB, its style ${Math.round(style.length / 1024)} KB\n`);
