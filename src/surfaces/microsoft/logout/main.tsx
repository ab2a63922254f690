import '../../../ui/tokens.css';
import '../../../ui/base.css';
import { start } from '../../../ui/boot.tsx';
import { logoutSurface } from './logout.tsx';

start(logoutSurface);
