package ui

// tideSVG is the tide line of the empty states: the same drawing as in web/page/parts.html.
const tideSVG = `<svg class="tide" viewBox="0 0 390 16" preserveAspectRatio="none" aria-hidden="true"><path class="tide-a" d="M0 8.5c16.3 0 16.3-6 32.5-6s16.3 6 32.5 6 16.3-6 32.5-6 16.3 6 32.5 6 16.3-6 32.5-6 16.3 6 32.5 6 16.3-6 32.5-6 16.3 6 32.5 6 16.3-6 32.5-6 16.3 6 32.5 6 16.3-6 32.5-6 16.2 6 32.5 6"/><path class="tide-b" d="M0 13.5c24.4 0 24.4-4.5 48.8-4.5s24.4 4.5 48.7 4.5 24.4-4.5 48.8-4.5 24.4 4.5 48.7 4.5 24.4-4.5 48.8-4.5 24.4 4.5 48.7 4.5 24.4-4.5 48.8-4.5 24.4 4.5 48.7 4.5"/></svg>`
