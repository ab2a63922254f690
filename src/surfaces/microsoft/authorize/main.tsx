import '../../../ui/tokens.css';
import '../../../ui/base.css';
import { start } from '../../../ui/boot.tsx';
import { authorizeSurface } from './authorize.tsx';

start(authorizeSurface);
