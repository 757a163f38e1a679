/** Words that mean harm where a program takes them for more than words. What runs sets `__pwned` or asks `evil.example`. */
const markup = [
  '<script>__pwned=1</script>',
  '</script><script>__pwned=1</script>',
  '<!--<script>__pwned=1</script>-->',
  '--><script>__pwned=1</script>',
  '</title></style></textarea><script>__pwned=1</script>',
  '<img src=x onerror=__pwned=1>',
  '"><img src=x onerror=__pwned=1>',
  `'><img src='x' onerror='__pwned=1'>`,
  '" autofocus onfocus="__pwned=1" x="',
  `' onpointerenter='__pwned=1' x='`,
  '`onload=__pwned=1`',
  '<svg onload=__pwned=1>',
  '</text></svg><svg><script>__pwned=1</script></svg>',
  '<math><mtext><style><img src=x onerror=__pwned=1></style></mtext></math>',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<base href=//evil.example/>',
  '<a href="javascript:__pwned=1">words</a>',
  '&lt;script&gt;__pwned=1&lt;/script&gt;',
  '&#60;img src=x onerror=__pwned=1&#62;',
  String.raw`\u003cscript\u003e__pwned=1\u003c/script\u003e`,
]

const endsOfWhatIsAround = [
  ']]><script>__pwned=1</script><![CDATA[',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '<?xml-stylesheet href="//evil.example/x.xsl"?>',
  String.raw`","__pwned":1,"x":"\",`,
  String.raw`\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged;,:"`,
  String.raw`} @string{x = "y"} \input{/etc/passwd} $%#_{`,
  '=HYPERLINK("https://evil.example/","words")',
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  '${__pwned=1} {{constructor.constructor("__pwned=1")()}} <%= 1 %>',
]

const markdown = [
  '[words](javascript:__pwned=1) ![words](https://evil.example/x.png)',
  '](javascript:__pwned=1)',
  '<javascript:__pwned=1>',
]

const namesThatProgramsKeep = ['__proto__', 'constructor', 'hasOwnProperty toString valueOf']

const letters = [
  'שלום العربية words',
  'Z̸̢̛̭͖̗͎̣̯̜̟̐̓͆͛a̵̡̛l̷̨͝g̶̛̹o̴͎͝',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'a\u200Bb\u00ADc\u2060d',
  '%s %n %2e%2e%2f ../../etc/passwd',
  'w'.repeat(300),
]

/** Each by itself, and, since a site of so many stories takes long to build, four in a text. */
const lists = [markup, endsOfWhatIsAround, markdown, namesThatProgramsKeep, letters]
export const texts = lists.flat()
export const fourTexts = lists.flatMap((list) =>
  list.flatMap((_, index) => (index % 4 === 0 ? [list.slice(index, index + 4).join(' ')] : [])),
)

/** Addresses that lead to harm, or are none. */
export const addresses = [
  'javascript:__pwned=1',
  'JaVaScRiPt:__pwned=1',
  'java\tscript:__pwned=1',
  ' javascript:__pwned=1',
  '\u0001javascript:__pwned=1',
  'javascript&colon;__pwned=1',
  'javascript://example.org/%0A__pwned=1',
  'data:text/html,<script>__pwned=1</script>',
  'vbscript:__pwned',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
  'view-source:https://evil.example/',
  '//evil.example/x',
  'https:evil.example',
  'https://',
  'https://evil.example/"onmouseover="__pwned=1',
  "https://evil.example/'onmouseover='__pwned=1",
  'https://evil.example/><script>__pwned=1</script>',
  'https://evil.example/]]>',
  'https://evil.example/ x',
  'https://evil.example/\r\nBEGIN:VEVENT',
  'https://user:password@evil.example/',
  'https://xn--80ak6aa92e.com/',
  'https://аррӏе.com/',
  'https://evil.example:99999/',
  'https://[::1]/',
  `https://evil.example/${'x'.repeat(3_000)}`,
]

/** What a thing must not be called. */
export const ids = [
  '__proto__',
  'constructor',
  'prototype',
  'hasownproperty',
  '../../etc/passwd',
  '..',
  '.hidden',
  'UPPER',
  'two words',
  'a--b',
  '-a',
  'a-',
  'аda',
  'ada\u200B',
  'a%2fb',
  'a\tb',
  'con',
  'index',
  '404',
  'x'.repeat(200),
  '<img src=x onerror=__pwned=1>',
  'a"onload="__pwned=1',
]
