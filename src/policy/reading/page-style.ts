/** How the rules are dressed, after the NHS’s own pages: nothing is loaded, and it prints in black on white. */
export const PAGE_STYLE = `
body { font: 1.1875rem/1.5 Arial, sans-serif; color: #212b32; background: #fff; margin: 0 auto; max-width: 70rem; padding: 1.5rem; }
h1 { font-size: 2.25rem; line-height: 1.2; border-top: .5rem solid #005eb8; padding-top: 1rem; }
h2 { font-size: 1.75rem; margin-top: 3rem; }
h3 { font-size: 1.25rem; margin-bottom: .5rem; }
p, li { max-width: 44rem; }
a { color: #005eb8; }
a:focus, summary:focus, .wide:focus { outline: .25rem solid #212b32; background: #ffeb3b; color: #212b32; }
nav li { padding: .125rem 0; }
nav a { display: inline-block; min-height: 1.5rem; }
code { font-size: .875em; overflow-wrap: anywhere; }
article { border-left: .25rem solid #007f3b; padding: 0 0 .5rem 1rem; margin-bottom: 2rem; }
dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; padding: .25rem 0; }
dt { font-weight: bold; }
dd { margin: 0; }
dd ul, td ul { margin: 0; padding-left: 1.25rem; }
summary { cursor: pointer; color: #005eb8; padding: .25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #768692; min-width: 6rem; }
tr:target, article:target, span:target { background: #fff9c4; }
footer { margin-top: 3rem; border-top: 1px solid #768692; }
@media (max-width: 40rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { body { max-width: none; color: #000; } nav, summary { display: none; } a { color: #000; text-decoration: none; } }
`;
