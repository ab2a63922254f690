import '../../ui/tokens.css';
import '../../ui/base.css';
import { start } from '../../ui/boot.tsx';
import { webconfigSurface } from './webconfig.tsx';

start(webconfigSurface);
