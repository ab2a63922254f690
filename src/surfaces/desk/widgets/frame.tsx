import { useContext, useRef } from 'preact/hooks';
import { FrameContext, type FrameProps } from '../desk-context.ts';

function PageFrame({ address, title, name, class: extra = '', onLoad }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={frame}
      class={`frame ${extra}`}
      src={address}
      title={title}
      name={name}
      onLoad={() => {
        const { current } = frame;
        // The empty page that every frame begins with is none.
        if (current !== null && current.contentWindow?.location.href !== 'about:blank') onLoad?.(current);
      }}
    />
  );
}

/** Another surface of the same world, in a frame of its own. */
export function Frame(props: FrameProps) {
  const draw = useContext(FrameContext);
  return draw === null ? <PageFrame {...props} /> : draw(props);
}
