import '../../ui/tokens.css';
import '../../ui/base.css';
import { start } from '../../ui/boot.tsx';
import { registerServiceWorker } from '../offline.ts';
import { deskSurface } from './desk.tsx';

start(deskSurface);
registerServiceWorker('./');
