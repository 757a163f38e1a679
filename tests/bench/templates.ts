/** A page for each article, an index of all, and a feed of the latest, with other generators. */

const style = 'body { max-width: 40rem; margin: auto; font: 1rem/1.5 serif }'

export const eleventyFiles = {
  'eleventy.config.mjs': `import anchor from 'markdown-it-anchor'

export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.set({ html: true, typographer: true }).use(anchor))
  config.addCollection('newest', (api) => api.getFilteredByGlob('content/articles/*.md').reverse())
  return { markdownTemplateEngine: false, dir: { includes: '../layouts' } }
}
`,
  'content/articles/articles.json': '{ "layout": "article.njk" }',
  'layouts/article.njk': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="description" content="{{ description }}"><style>${style}</style></head>
<body><article><h1>{{ title }}</h1><p>{{ description }}</p>{{ content | safe }}</article></body></html>
`,
  'content/index.njk': `---
permalink: /
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Readout</title><style>${style}</style></head>
<body><ul>{% for each in collections.newest %}<li><a href="{{ each.url }}">{{ each.data.title }}</a>
<p>{{ each.data.description }}</p></li>{% endfor %}</ul></body></html>
`,
  'content/rss.njk': `---
permalink: /rss.xml
---
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Readout</title><link>https://readout.example/</link><description>News</description>
{% for each in collections.newest %}{% if loop.index <= 100 %}<item><title>{{ each.data.title }}</title>
<link>https://readout.example{{ each.url }}</link><description>{{ each.data.description }}</description></item>
{% endif %}{% endfor %}</channel></rss>
`,
}

export const hugoFiles = {
  'hugo.toml': `baseURL = 'https://readout.example/'
title = 'Readout'
disableKinds = ['taxonomy', 'term', 'section']
[services.rss]
limit = 100
`,
  'layouts/_default/single.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><style>${style}</style></head>
<body><article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>{{ .Content }}</article></body></html>
`,
  'layouts/index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Readout</title><style>${style}</style></head>
<body><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<p>{{ .Description }}</p></li>{{ end }}</ul></body></html>
`,
}
