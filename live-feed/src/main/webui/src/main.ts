import './app/theme.css';
import './app/boylston-app';
