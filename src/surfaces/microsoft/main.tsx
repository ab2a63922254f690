import '../../ui/tokens.css';
import '../../ui/base.css';
import { start } from '../../ui/boot.tsx';
import { microsoftSurface } from './microsoft.tsx';

start(microsoftSurface);
