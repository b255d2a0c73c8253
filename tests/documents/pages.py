"""Pages of news, made up, in the three ways in which sites mark them up."""

from __future__ import annotations

from sayso.documents.lines import make_capture
from sayso.model.document import Capture

SENTENCES = """\
The ministry said on Thursday that the convoy had crossed the river near the old bridge, and that \
two trucks were damaged by shelling in the night.
Officials in the region confirmed the account, adding that no one was hurt. A spokesman for the \
governor, Ivan Petrenko, called the report “premature” and asked residents to stay indoors.
“We heard three explosions before dawn,” said Olena Marchuk, a teacher who lives beside the road. \
“Then the lights went out in the whole street.”
According to the monitoring group Bridge Watch, about 40 vehicles took part in the move.
The defence minister denied that the town had been abandoned. He said that his troops would hold \
the eastern bank until reinforcements arrived next week.
Neither claim could be verified. Satellite pictures taken on Wednesday show tracks on both banks \
and a pontoon bridge under construction.
""".splitlines()
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)

POST = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Convoy filmed at the bridge. '
    '<a href="https://t.co/x">pic.twitter.com/abc123</a></p>&mdash; Bridge Watch (@bridgewatch) '
    '<a href="https://twitter.com/bridgewatch/status/1">November 1, 2024</a></blockquote>'
)
POST_TEXT = (
    "Convoy filmed at the bridge. pic.twitter.com/abc123\n"
    "— Bridge Watch (@bridgewatch) November 1, 2024"
)

MENU = (
    '<header><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>'
    "</ul></nav></header>"
)
RELATED = (
    '<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">'
    '<time datetime="2023-02-03">3 Feb 2023</time> Old bridge closed</a></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments"><h3>Comments (1)</h3><div class="comment">'
    "<p>I do not believe a single word of this report, honestly.</p></div></section>"
)
FOOTER = "<footer><p>© 2019-2025 Media House Ltd. All rights reserved.</p></footer>"

LINKED_DATA = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Convoy crosses river as shelling goes on | The Northern Courier</title>
<link rel="canonical" href="https://www.northerncourier.example/world/convoy-crosses-river">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Convoy crosses river as shelling goes on",
"datePublished": "2024-11-01T06:12:00+00:00", "dateModified": "2024-11-03T09:00:00+00:00",
"author": [{{"@type": "Person", "name": "Maria Keller"}}, {{"@type": "Person", "name": "Tom Osei"}}],
"publisher": {{"@type": "Organization", "name": "The Northern Courier"}}}}</script></head>
<body>{MENU}<main><article><h1>Convoy crosses river as shelling goes on</h1>
<div class="byline">Maria Keller and Tom Osei</div>{PARAGRAPHS}{RELATED}</article></main>
{COMMENTS}{FOOTER}</body></html>"""

OPEN_GRAPH = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Convoy crosses river - Harbour Post</title>
<meta property="og:title" content="Convoy crosses river">
<meta property="og:site_name" content="Harbour Post">
<meta property="og:url" content="https://harbourpost.example/a/77">
<meta property="article:published_time" content="2024-10-31T22:40:00-04:00">
<meta name="author" content="Joan Ruiz"></head>
<body>{MENU}<div id="content"><h1>Convoy crosses river</h1>{PARAGRAPHS}</div>
{RELATED}{COMMENTS}{FOOTER}</body></html>"""

BARE = f"""<html><head><title>Convoy crosses river</title></head><body>
<h1>Convoy crosses river</h1><p>By Joan Ruiz</p><p>Published 1 November 2024</p>{PARAGRAPHS}
</body></html>"""


def capture_page(markup: str | bytes, *, url: str | None = None) -> Capture:
    """The capture of a page."""
    data = markup.encode("utf-8") if isinstance(markup, str) else markup
    plain = make_capture("page.html", data, "text/html")
    return Capture(plain.name, plain.data, plain.sha256, plain.media_type, url)
