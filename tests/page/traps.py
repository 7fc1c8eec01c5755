"""Pages that mislead: further articles below the one, comments longer than it, paragraphs that are headings, pages that are no article."""
import articles
from layouts import LINKS, MENU, STORIES, TEASERS, ld, og, page, ps


def endless(a):
    """Three articles in one page, each in an element like that of the first."""
    others = [x for x in articles.ARTICLES if x is not a]
    return page(og(a), f'<nav><ul>{MENU}</ul></nav><div class="stream">' + ''.join(
        f'<div class="article-wrapper"><h1 class="title">{x["title"]}</h1><div class="meta">{x["visible"]}</div><div class="article-text">{ps(x)}</div></div>' for x in [a] + others[:2]) + '</div>')


def endless_articles(a):
    """The same with <article>, all of the stories known."""
    others = [x for x in articles.ARTICLES if x is not a]
    return page(ld(a), f'<nav><ul>{MENU}</ul></nav><main>' + ''.join(
        f'<article class="full"><header><h1>{x["title"]}</h1></header><div class="entry-content">{ps(x)}</div></article>' for x in [a] + others) + '</main>')


QUESTIONS = ['كيف بدأت المفاوضات بين الطرفين؟', 'وما الذي تغير بعد ذلك؟']


def interview(a):
    """Questions in bold, the last answer as an item."""
    p = a['paragraphs']
    return page(og(a), f'''<div class="hd"><ul>{MENU}</ul></div><div class="post"><h1>{a["title"]}</h1><div class="post-inner"><p>{p[0]}</p><p><strong>{QUESTIONS[0]}</strong></p><p>{p[1]}</p>
<p><strong>{QUESTIONS[1]}</strong></p><p>{p[2]}</p><ul><li>{p[3]}</li></ul></div></div><div class="rel"><h4>اقرأ أيضا</h4>{TEASERS}</div>''')


def opinion(a):
    """A line about the writer and one that disowns him at the end."""
    return page(og(a), f'''<div class="menu"><ul>{MENU}</ul></div><div class="opinion"><h1>{a["title"]}</h1><h3>{a["author"]}</h3><div class="opinion-text">{ps(a)}<p>* كاتب وباحث في الشؤون العربية</p>
<p>المقال يعبر عن رأي كاتبه ولا يعبر بالضرورة عن رأي الصحيفة.</p></div></div><div class="box">{TEASERS}</div>''')


def all_headings(a):
    """Each paragraph is set as a heading."""
    return page(og(a), f'''<ul>{MENU}</ul><div class="art"><h1>{a["title"]}</h1><div class="body">{"".join(f"<h3>{p}</h3>" for p in a["paragraphs"])}</div></div><div>{TEASERS}</div>''')


def utilities(a):
    """Class names that tell how it looks and nothing else; some say hidden of what is seen."""
    return page(og(a), f'''<div class="sticky top-0 z-50 flex overflow-hidden"><ul>{MENU}</ul></div><main class="container mx-auto hidden md:block lg:flex print:block"><div class="w-2/3 overflow-hidden"><h1 class="text-3xl font-bold">{a["title"]}</h1>
<p class="text-gray-500 text-sm">{a["visible"]}</p><div class="prose prose-lg max-w-none">{ps(a)}</div><div class="flex gap-2 mt-4"><a href="#">{a["section"]}</a></div></div><div class="w-1/3">{TEASERS}</div></main>''')


def summary(a):
    """A summary as a list above the text."""
    return page(ld(a), f'''<nav><ul>{MENU}</ul></nav><article><h1>{a["title"]}</h1><div class="article-summary"><h3>ملخص</h3><ul><li>{a["lead"]}</li></ul></div><div class="article-body">{ps(a)}</div></article>{TEASERS}''')


def breaks(a):
    """No class that tells, no heading, text and links in one element."""
    return page(f'<title>{a["title"]}</title>', f'''<div id="nav">{LINKS}</div><div id="wrapper"><div id="left">{TEASERS}</div><div id="right"><div class="headline">{a["title"]}</div><div class="d">{a["visible"]}</div><div class="txt1"><img src=x><br>{"<br><br>".join(a["paragraphs"])}
<br><br><a href="/1">{STORIES[0]}</a><br><a href="/2">{STORIES[1]}</a></div></div></div>''')


def comments(a):
    """Comments that are longer than the text, told by their heading alone."""
    one = '<div class="c-item"><b>قارئ</b><p>أشكركم على هذا التقرير المفصل، وأود أن أضيف أن الأوضاع في منطقتنا تحتاج إلى اهتمام أكبر من المسؤولين في الدولة.</p></div>'
    return page(og(a), f'''<ul>{MENU}</ul><div class="main-article"><h1>{a["title"]}</h1><div class="the-text">{ps(a)}</div></div><div class="readers"><h3>تعليقات القراء</h3>{one * 14}</div>''')


def brief(a):
    """Two sentences, and cards of other stories with more text than they."""
    cards = ''.join(f'<div class="card"><a href="/{i}"><h4>{s}</h4></a><p>{s} وقد حضر الافتتاح عدد كبير من المسؤولين والضيوف من دول المنطقة.</p></div>' for i, s in enumerate(STORIES * 3))
    return page(og(a), f'''<ul>{MENU}</ul><div class="one"><h1>{a["title"]}</h1><p>{a["paragraphs"][0]}</p><p>{a["paragraphs"][1]}</p></div><div class="cards">{cards}</div>''')


TRAPS = [endless, endless_articles, interview, opinion, all_headings, utilities, summary, breaks, comments, brief]


def expected(a, trap):
    p = a['paragraphs']
    if trap is brief:
        return p[:2]
    if trap is interview:
        return [p[0], QUESTIONS[0], p[1], QUESTIONS[1], p[2], p[3]]
    lines = list(p) if trap in (all_headings, breaks) else p[:2] + [a['heading']] + p[2:]
    return ([a['lead']] if trap is summary else []) + lines


def no_articles(a):
    """Pages of other kinds, by their kind."""
    excerpt = 'وقد حضر الافتتاح عدد كبير من المسؤولين والضيوف من دول المنطقة والعالم…'
    posts = ''.join(f'<div class="live-blog-post"><time>10:{i}5</time><h3>{s}</h3><p>{p}</p></div>' for i, (s, p) in enumerate(zip(STORIES, a['paragraphs'])))
    teasers = ''.join(f'<article class="post type-post hentry"><h2 class="entry-title"><a href="/{i}">{s}</a></h2><div class="entry-summary"><p>{s} {excerpt}</p></div></article>' for i, s in enumerate(STORIES * 4))
    cards = ''.join('<section><h2>قسم</h2>' + ''.join(f'<div class="card"><a href="/{i}"><img src=x><h3>{s}</h3></a></div>' for i, s in enumerate(STORIES)) + '</section>' for _ in range(6))
    pictures = ''.join(f'<div class="item"><img src="{i}.jpg"><div class="caption">{p}</div></div>' for i, p in enumerate(a['paragraphs'] * 2))
    prompt = '<div class="premium-content"><p>هذا المحتوى متاح للمشتركين فقط.</p><a href="/s">اشترك الآن</a></div>'
    return [('live', page(og(a), f'<article><h1>{a["title"]}</h1><div class="live-blog">{posts}</div></article>')),
            ('index', page('<title>سياسة - صحيفة التجربة</title><meta property="og:type" content="website">', f'<ul>{MENU}</ul><div class="archive"><h1>سياسة</h1>{teasers}</div>')),
            ('index', page('<title>صحيفة التجربة</title>', f'<ul>{MENU}</ul><h1>صحيفة التجربة</h1>{cards}')),
            ('stub', page(og(a), f'<article><h1>{a["title"]}</h1><div class="entry-content"><p>{a["paragraphs"][0]}</p>{prompt}</div></article>')),
            ('gallery', page(og(a), f'<div class="photo-gallery"><h1>{a["title"]}</h1>{pictures}</div>'))]
