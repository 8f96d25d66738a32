import { heightOf } from './frames-of';

/**
 * `/frames.js`: beside an article's frames, it makes each as high as what it shows. It hears whoever posts to the article, so
 * it believes a frame only what comes from that frame's own window.
 */
addEventListener('message', ({ source, data }) => {
  const height = heightOf(data);
  if (!height || !source) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});
