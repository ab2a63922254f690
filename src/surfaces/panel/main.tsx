// Placeholder until the panel is there.
import { render } from 'preact';
import { registerServiceWorker } from '../offline.ts';

const place = document.getElementById('app');
if (place) render(<h1>Faceplate</h1>, place);
performance.mark('app-ready');
registerServiceWorker('../');
