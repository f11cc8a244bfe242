// Stands in the page that a server shows as long as it makes the one that was asked for: comes again once that is there.
/* global document, fetch, location, setTimeout */

const told = document.querySelector('[role=status]');
const text = told?.textContent ?? '';

/** @returns {Promise<'made' | 'making' | 'ended'>} how far the server is */
async function progress() {
  try {
    const response = await fetch('/status');
    /** @type {unknown} */
    const said = await response.json();
    return typeof said === 'object' && said !== null && 'reading' in said && said.reading === false ? 'made' : 'making';
  } catch {
    return 'ended';
  }
}

async function look() {
  const now = await progress();
  if (now === 'made') { location.reload(); return; }
  const words = now === 'ended' ? 'The program that makes this page has ended. Start it again, and open the address that it prints.' : text;
  if (told && told.textContent !== words) told.textContent = words;
  setTimeout(() => void look(), now === 'ended' ? 2000 : 500);
}

setTimeout(() => void look(), 300);
