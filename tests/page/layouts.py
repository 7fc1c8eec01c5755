"""Pages around an article, after the structure of Arabic news sites: each layout is a function from an article to the bytes of a page.

What a layout adds (menus, related links within the text, tags glued to headlines, share bars, comments, prompts) must not come out; what it
takes from the article must.
"""
import html
import json

MENU = ''.join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(['الرئيسية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'منوعات', 'اتصل بنا']))
STORIES = ['انطلاق معرض الكتاب في مسقط بمشاركة مئتي دار نشر', 'منتخب قطر يبدأ معسكره التحضيري في الدوحة استعدادا للبطولة',
           'ارتفاع أسعار الخضار في أسواق بيروت مع بداية الشهر الفضيل', 'جامعة الخرطوم تعلن موعد استئناف الدراسة في كليات الطب']
TEASERS = ''.join(f'<div class="item"><h3><a href="/s{i}">{s}</a></h3><p>{s}، بحسب ما أعلن المنظمون في بيان صدر اليوم عن الجهة المختصة.</p></div>' for i, s in enumerate(STORIES))
LINKS = ''.join(f'<li><a href="/s{i}">{s}</a></li>' for i, s in enumerate(STORIES))
COMMENTS = '<p>تعليق من قارئ: شكرا لكم على هذا الخبر المهم وعلى المتابعة المستمرة.</p><p>تعليق آخر: نتمنى أن تتحقق هذه الوعود قريبا إن شاء الله.</p>'


def ps(a, inside=''):
    p = a['paragraphs']
    return f'<p>{p[0]}</p><p>{p[1]}</p>{inside}<h2>{a["heading"]}</h2><p>{p[2]}</p><p>{p[3]}</p>'


def ld(a, kind='NewsArticle'):
    return '<script type="application/ld+json">' + json.dumps({
        '@context': 'https://schema.org', '@type': kind, 'headline': a['title'], 'datePublished': a['time'], 'author': {'@type': 'Person', 'name': a['author']},
        'publisher': {'@type': 'Organization', 'name': 'صحيفة التجربة'}, 'articleSection': a['section']}, ensure_ascii=False) + '</script>'


def og(a):
    return (f'<meta property="og:title" content="{html.escape(a["title"])} | صحيفة التجربة"><meta property="og:site_name" content="صحيفة التجربة">'
            f'<meta property="og:type" content="article"><meta property="article:published_time" content="{a["time"]}">')


def page(head, body, lang='ar'):
    return f'<!doctype html><html dir="rtl" lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


def blog(a):
    """A theme of the most common blog system: entry-content, sharedaddy, jp-relatedposts, comments."""
    related = f'<p><strong>اقرأ أيضا: <a href="/x">{STORIES[0]}</a></strong></p>'
    return page(og(a) + f'<title>{a["title"]} - صحيفة التجربة</title>', f'''<header class="site-header"><nav class="main-navigation"><ul>{MENU}</ul></nav></header>
<div id="content" class="site-content"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{a["title"]}</h1>
<div class="entry-meta"><span class="posted-on">{a["visible"]}</span> <span class="byline">بقلم {a["author"]}</span></div></header>
<div class="entry-content">{ps(a, related)}<div class="sharedaddy sd-sharing-enabled"><h3>شارك هذا الموضوع:</h3><ul><li><a href="#">فيسبوك</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>مواضيع ذات صلة</h3>{TEASERS}</div></div><footer class="entry-footer">الوسوم: <a href="/t">{a["section"]}</a></footer></article>
<div id="comments" class="comments-area">{COMMENTS * 4}</div></div><aside class="widget-area"><ul>{LINKS}</ul></aside><footer class="site-footer"><p>جميع الحقوق محفوظة لصحيفة التجربة، ولا يجوز النقل من دون إذن.</p></footer>''')


def magazine(a):
    """A magazine theme: td-post-content, adverts between paragraphs, an author box, next and previous."""
    ad = '<div class="td-a-rec adsbygoogle">إعلان</div><div class="td_block_related_posts"><h4>قد يعجبك أيضا</h4><ul>' + LINKS + '</ul></div>'
    return page(ld(a) + f'<title>{a["title"]} | صحيفة التجربة</title>', f'''<div class="td-header-wrap"><ul class="sf-menu">{MENU}</ul></div><div class="td-main-content"><article>
<div class="td-post-header"><h1 class="entry-title">{a["title"]}</h1><div class="td-module-meta-info"><time class="entry-date" datetime="{a["time"]}">{a["visible"]}</time></div></div>
<div class="td-post-content tagdiv-type">{ps(a, ad)}</div><div class="td-post-next-prev"><a href="/p">{STORIES[1]}</a><a href="/n">{STORIES[2]}</a></div>
<div class="author-box-wrap"><p>{a["author"]} صحفية تكتب في شؤون المنطقة منذ عشر سنوات وتقيم في العاصمة.</p></div></article><div class="td-sidebar">{TEASERS}</div></div>''')


def suite(a):
    """A system of large publishers: generated class names, data attributes, text in one section a paragraph."""
    body = ''.join(f'<div class="sc-a1b2" data-component="text-block"><p class="css-x9">{p}</p></div>' for p in a['paragraphs'][:2])
    body += f'<div data-component="related-content" class="sc-77"><p>شاهد أيضا</p><ul>{LINKS}</ul></div>'
    body += ''.join(f'<div class="sc-a1b2" data-component="text-block"><p class="css-x9">{p}</p></div>' for p in a['paragraphs'][2:])
    return page(ld(a) + og(a), f'''<div id="fusion-app"><nav><ul>{MENU}</ul></nav><main><article><header><h1 class="css-t1">{a["title"]}</h1></header>{body}</article>
<section data-component="most-read"><h2>الأكثر قراءة</h2><ol>{LINKS}</ol></section></main><footer><p>سياسة الخصوصية</p><p>شروط الاستخدام</p></footer></div>''')


def tables(a):
    """An old page laid out by tables, in windows-1256, its date visible only, lines broken by <br>."""
    text = '<br><br>'.join(a['paragraphs'])
    return f'''<html dir="rtl"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>{a["title"]}</title></head><body bgcolor="#ffffff">
<table width="900"><tr><td colspan="2"><a href="/">الرئيسية</a> | <a href="/1">سياسة</a> | <a href="/2">رياضة</a></td></tr><tr><td width="200"><ul>{LINKS}</ul></td>
<td><table><tr><td><h1>{a["title"]}</h1></td></tr><tr><td><font size="2">{a["visible"]}</font></td></tr><tr><td><font size="4">{text}</font></td></tr></table></td></tr>
<tr><td colspan="2">جميع الحقوق محفوظة</td></tr></table></body></html>'''.encode('windows-1256', 'ignore')


def server_form(a):
    """All of the page within one form, as one server framework does, with ids of its controls."""
    return page(f'<title>{a["title"]}</title><meta name="date" content="{a["published"]}">', f'''<form method="post" id="aspnetForm"><div id="ctl00_menu" class="menu"><ul>{MENU}</ul></div>
<div id="ctl00_body"><h1 id="ctl00_lblTitle">{a["title"]}</h1><div id="ctl00_date" class="date">{a["visible"]}</div><div id="ctl00_divDetails" class="newsDetails">{ps(a)}</div>
<div class="newsTags"><a href="/t1">{a["section"]}</a><a href="/t2">أخبار عاجلة</a></div><div id="ctl00_related" class="related-news"><h3>أخبار متعلقة</h3><ul>{LINKS}</ul></div></div></form>''')


def cms(a):
    """A free content system: field names as classes, a summary of its own, a caption under the picture."""
    return page(og(a), f'''<div role="navigation"><ul>{MENU}</ul></div><div role="main"><h1 class="page-title">{a["title"]}</h1><div class="node node-article"><div class="field field-name-field-image">
<figure><img src="a.jpg"><figcaption>صورة من الأرشيف التقطها مصور الصحيفة في العاصمة قبل عام تقريبا</figcaption></figure></div>
<div class="field field-name-body"><div class="field-items"><div class="field-item">{ps(a)}</div></div></div><div class="field field-name-field-tags">{a["section"]}</div>
<ul class="links inline"><li><a href="/c">أضف تعليقا</a></li></ul></div></div><div class="region-footer"><p>نشرة الصحيفة: اشترك الآن ليصلك كل جديد.</p></div>''')


def streamed(a):
    """A page whose text arrives hidden, for a program to put in its place."""
    return page(ld(a) + f'<title>{a["title"]}</title>', f'''<nav><ul>{MENU}</ul></nav><div id="root"><h1>{a["title"]}</h1><div class="skeleton"></div></div><div hidden id="S:0"><div class="prose">{ps(a)}</div></div>''')


def microdata(a):
    """Microdata, a headline with its topic glued on, bold links within the text, a newsletter box between paragraphs."""
    box = f'<div class="newsletter-box"><p>اشترك في نشرتنا البريدية ليصلك ملخص أخبار اليوم كل صباح.</p></div><p><b>شاهد:</b> <a href="/v">{STORIES[3]}</a></p>'
    return page(f'<title>{a["title"]} - {a["section"]}</title>', f'''<div class="topbar"><ul>{MENU}</ul></div><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{a["title"]}</h1>
<meta itemprop="datePublished" content="{a["time"]}"><span itemprop="author">{a["author"]}</span><div itemprop="articleBody">{ps(a, box)}</div></div><div class="fb-comments">{COMMENTS}</div>''')


def plain_divs(a):
    """Nothing is named: text in plain elements, links around it."""
    text = ''.join(f'<div>{p}</div>' for p in a['paragraphs'])
    return page(f'<title>{a["title"]}</title>', f'''<div>{"".join(f"<a href='/{i}'>{s}</a> " for i, s in enumerate(STORIES))}</div><div><div><h1>{a["title"]}</h1><div>{a["visible"]}</div>{text}</div></div>
<div>{"".join(f"<div><a href='/{i}'>{s}</a></div>" for i, s in enumerate(STORIES))}</div>''')


def mobile(a):
    """A light page for telephones: a lead between headline and text, an address as only date, a footer of links."""
    return page(og(a).replace('article:published_time', 'x:none') + f'<link rel="canonical" href="https://example.org/{a["published"].replace("-", "/")}/story">', f'''<header><ul>{MENU}</ul></header>
<main><article><h1>{a["title"]}</h1><p class="summary">{a["lead"]}</p><div class="social-share"><a href="#">واتساب</a></div><section class="article-body">{ps(a)}</section></article></main><footer><ul>{LINKS}</ul></footer>''')


LAYOUTS = [blog, magazine, suite, tables, server_form, cms, streamed, microdata, plain_divs, mobile]


def expected(a, layout):
    """The words that must come out: all of the article's text, its heading where the layout shows it, its lead where it does."""
    p = a['paragraphs']
    lines = list(p) if layout in (suite, tables, plain_divs) else p[:2] + [a['heading']] + p[2:]
    return ([a['lead']] if layout is mobile else []) + lines
