import '../../ui/tokens.css';
import '../../ui/base.css';
import './panel.css';
import { start } from './start.tsx';

const root = document.getElementById('app') as HTMLElement;

start(root).catch(async (error: unknown) => {
  const { showFailure } = await import('../../ui/trouble/failure.tsx');
  await showFailure(root, error);
});
