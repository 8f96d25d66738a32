import './app/theme.css';
import { speakPreferred } from './texts/language';

await speakPreferred();
await import('./app/boylston-app');
