/**
 * Run before the fields are drawn: where a plan may be kept, and in the example, they are shown when the answers stand in
 * them. Nobody else waits.
 */
try {
  if (localStorage.length || /eksempel|rundtur/.test(location)) document.body.className = 'awaits';
} catch {
  // Refused: nothing is kept here.
}
