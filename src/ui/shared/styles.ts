/** The look, in order: tokens, fonts, shared parts. Imported once by each page; a theme of an organisation comes after it. */
import './look.css';
import './fonts.css';
import './parts.css';
import './screen-sheet.css';
