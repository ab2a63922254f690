/** An address: long ones break where a reader would; `bdi` keeps its order where the language runs from right to left. */
export const Address = ({ text }: { text: string }) => (
  <bdi class="address">{text.split(/(?<=[@._-])/).map((part, at) => (at === 0 ? part : [<wbr key={at} />, part]))}</bdi>
);
