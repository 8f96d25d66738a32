import './app/theme.css';
import { applyTheme } from './app/theme';
import { speakPreferred } from './texts/language';

applyTheme();
await speakPreferred();
await import('./app/boylston-app');
