import './embed.css';
import { growWithContent } from './frame-height';
import { define } from './race-tracker';

// Nobody wrote this page: where the article does not say what it speaks, it speaks as its reader does.
document.querySelector('race-tracker:not([lang])')?.setAttribute('lang', navigator.language);

/** The page in an article's frame. The server has written the widget's tag, and the race as a table between its ends. */
define(location.origin);
growWithContent(window);
