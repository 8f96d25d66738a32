/** What WordPress puts behind the address of a frame, to know whose messages are whose. */
const SECRET = /[#&?]secret=([a-zA-Z0-9]+)/;

/** Says how high the frame is to be; `secret` as WordPress wants it, which shows no frame before it has heard that. */
export function heightMessages(height: number, hash: string): object[] {
  const secret = SECRET.exec(hash)?.[1];
  const own = { type: 'race-tracker:height', height };
  return secret ? [own, { message: 'height', value: height, secret }] : [own];
}

/** Tells the article how high this page is, at once and whenever it is another. */
export function growWithContent({ document, location, parent }: Window): void {
  let told = 0;
  const say = (messages: object[]) => messages.forEach((message) => parent.postMessage(message, '*'));
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height && height !== told) say(heightMessages((told = height), location.hash));
  };
  // Once it is there, too: where an article hides the frame until it hears this, nothing in it is observed.
  addEventListener('load', tell);
  new ResizeObserver(tell).observe(document.body);
  // A WordPress that was not listening yet asks again.
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || (data as { message?: unknown })?.message !== 'ready') return;
    told = 0;
    tell();
  });
  document.addEventListener('click', (event) => leave(event, location.hash, say));
}

/** A sandboxed frame may open nothing: WordPress goes there for it. */
function leave(event: MouseEvent, hash: string, say: (messages: object[]) => void): void {
  const secret = SECRET.exec(hash)?.[1];
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!secret || !link) return;
  event.preventDefault();
  say([{ message: 'link', value: link.href, secret }]);
}
