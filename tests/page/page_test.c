/* Pages: what their reader sees, where it stands in the page, and what no page may do. */
#include "fasti/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *page, *words;
} rows[] = {
    /* Blocks, white space, breaks. */
    {"<p>Een  zin\n over <b>twee</b> regels.</p><p>Nog een.</p>", "Een zin over twee regels.\n\nNog een."},
    {"<div>a</div><div>b<br>c<br><br>d</div>", "a\nb\nc\n\nd"},
    {"<h1>Kop</h1>tekst<h2>Tweede</h2>", "Kop\n\ntekst\n\nTweede"},
    {"<pre>20.00  opening\n21.00 slot</pre>", "20.00 opening\n21.00 slot"},
    {"<p>a <span> b</span> <i>c</i></p>", "a b c"},
    /* Lists. */
    {"<ul><li>19.30 Inloop</li><li></li><li><p>20.00 Lezing</p></li></ul>na", "* 19.30 Inloop\n\n* 20.00 Lezing\n\nna"},
    {"<dl><dt>Datum</dt><dd>3 mei</dd><dt>Zaal:</dt><dd>De Roef</dd></dl>", "Datum: 3 mei\nZaal: De Roef"},
    {"<ul><li><strong>Waar</strong> <span>De Roef</span></li><li><b>Let op</b> de trap</li></ul>", "* Waar: De Roef\n* Let op de trap"},
    /* Tables: cells apart, unless the table arranges the page. */
    {"<table><tr><th>Datum<td><p>3 mei</p><tr><td>Zaal<td>De Roef<br>Kade 1</table>", "Datum | 3 mei\nZaal | De Roef\nKade 1"},
    {"<table><tr><th>Datum<th>Zaal<th>Wat<tr><td>3 mei<td></td><td>Lezing<tr><td>4 mei<td>Spil<td></table>",
     "Datum | Zaal | Wat\n3 mei | | Lezing\n4 mei | Spil"},
    {"<table><tr><td>links</td><td><h2>Kop</h2>tekst</td></tr></table>", "links\n\nKop\n\ntekst"},
    {"<table><tr><td>za 3 mei<td>Lezing<br>Jan Bos<td>De Roef<br>Weert</table>", "za 3 mei | Lezing, Jan Bos | De Roef, Weert"},
    /* Timetables: cell by cell, each with its hour and its room. */
    {"<table><tr><th><th>Grote zaal<th>Zaal 2<tr><th>9.30 uur<td colspan=2>Koffie<tr><th>10:00 - 11:00<td><h3>Over dijken</h3><p>Jan Bos</p><td>"
     "<tr><th>11:00<td>A<td>B<tr><td colspan=3>Zaterdag</table>",
     "9.30 uur | Koffie\n10:00 - 11:00 | Over dijken | Jan Bos | Grote zaal\n11:00 | A | Grote zaal\n11:00 | B | Zaal 2\nZaterdag"},
    {"<table><tr><th>Tijd<th>Onderwerp<th>Zaal<tr><td>9:30<td>A<td>B<tr><td>9:45<td>C<td>D</table>", "Tijd | Onderwerp | Zaal\n9:30 | A | B\n9:45 | C | D"},
    {"<table><tr><td><td>Zaal 1<td>Zaal 2<tr><td>9:30<td rowspan=2>A<td>B<tr><td>9:45<td>D</table>", "Zaal 1 | Zaal 2\n9:30 | A | B\n9:45 | D"},
    /* Elements for a time. */
    {"<time>8:00 PM</time><span></span><time>11:00 PM</time>", "8:00 PM - 11:00 PM"},
    {"<time datetime=2027-05-09>zo 09 mei</time> <time>20.00</time>", "zo 09 mei 2027 20.00"},
    {"<time datetime='2027-05-09'>9 mei 2027</time>, <time datetime=2027-05-09T20:00>20:00 op 9 mei</time>, <time datetime=2027-05-09>gisteren</time>",
     "9 mei 2027, 20:00 op 9 mei, gisteren"},
    {"<time datetime=x>9 mei</time> <time>9 mei<b>20:00</b></time>", "9 mei 9 mei 20:00"},
    /* Character references, the old kind too. */
    {"<p>caf&eacute;&nbsp;&amp;&#x20;brug &euro;&#53; &copy2027 A&B &onbekend; &lt;b&gt;</p>", "café & brug €5 ©2027 A&B &onbekend; <b>"},
    /* What nobody sees. */
    {"<script>x()</script><style>p{}</style><p hidden>a</p><p style='display : none'>b</p><p aria-hidden=true>c</p><!-- d --><p>e", "e"},
    {"<label>Naam</label><select><option>1</select><button>Verstuur</button>x<svg><text>y</text></svg>", "x"},
    {"<p>a<!-- b --> c<!-- d -->e &am<!-- f -->p; <<!-- g -->i> h", "a ce &amp; <i> h"},
    {"<script><!--<script></script>a--></script>b<script>'<!-- c'</script>d<script type=text/x>e", "b\nd"},
    {"<svg><title>a</title><path d='M0'/></svg>b<svg><path/><p>c</svg>d<svg/data-x='1'><b>e</b>", "b\n\ncd\ne"},
    {"<b data-a='>' style='color:red'>a</b><b style='display:&#110;one' >b</b><b style='DISPLAY: none'>c</b><i data-b= style='display:none'>d</i>", "ad"},
    /* What frames the announcement. */
    {"<nav>Home</nav><div role=navigation>Agenda</div><ul class='site-menu open'><li>A</ul><p>Tekst</p><footer>Postbus 1</footer>", "Tekst"},
    {"<div id=cookie-banner>Koekjes</div><div class=breadcrumb>Home</div><p>Tekst</p>", "Tekst"},
    {"<div class='moove_gdpr_cookie_info_bar'>a</div><div id=CybotCookiebotDialog>b</div><section class='tribe-events-related'>c</section>d", "d"},
    {"<div class='menukaart avondmenu-wrap'>Tekst</div>", "Tekst"},
    {"<body class='has-menu nav'><p>Tekst</p>", "Tekst"},
    {"<div>Site</div><main><p>Deze bijeenkomst is voor iedereen die over het veer wil meepraten, en dat zijn er veel.</p></main><div>Rand</div>",
     "Deze bijeenkomst is voor iedereen die over het veer wil meepraten, en dat zijn er veel."},
    {"<h1>Avond</h1><p>weg</p><main><p>Deze bijeenkomst is voor iedereen die over het veer wil meepraten, en dat zijn er veel.</p></main>",
     "Avond\n\nDeze bijeenkomst is voor iedereen die over het veer wil meepraten, en dat zijn er veel."},
    {"<div>Alles staat hierbuiten: de avond, het veer, en wie er spreekt.</div><main></main>",
     "Alles staat hierbuiten: de avond, het veer, en wie er spreekt."},
    /* Text that the tree has elsewhere than the page. */
    {"<table>los<tr><td>cel</table>", "los\n\ncel"},
    {"<p>a</b>b</foo>c", "abc"},
    /* Words that gumbo does not see, between what it has to. */
    {"<p>Een avond < 3 uur &ampen R&D; &copy2027 voor \x01 allen </foo x='>'>die komen</p>\n     <p>Tot dan",
     "Een avond < 3 uur &en R&D; ©2027 voor \xEF\xBF\xBD allen die komen\n\nTot dan"},
    {"<p>Niet&NotEqualTilde;gelijk &amp;\r\nvolgende regel", "Niet≂̸gelijk & volgende regel"},
    {"<p>&#x20pa\x08voor &notit; van &copy2027jaar", "pa\xEF\xBF\xBDvoor ¬it; van ©2027jaar"},
    {"<p>caf&eacute;; daarna naar huis &amp;amp; thee R&D; &amp;p; tot &#44;4; ziens", "café; daarna naar huis &amp; thee R&D; &p; tot ,4; ziens"},
    {"<table>losse woorden<tr><td>in de\n\n      cel</table>", "losse woorden\n\nin de cel"},
    {"<pre><b>20.00</b>\n<b>21.00 uur</b>\n\n     slot &gt;\r\nvan de avond</pre>", "20.00\n21.00 uur\n\nslot >\nvan de avond"},
    {"<p>\xC2\x85regel \xF0\x9F\x8E\xBB vioolmuziek \xC2\xA0 om 20 uur", "\xEF\xBF\xBDregel \xF0\x9F\x8E\xBB vioolmuziek   om 20 uur"},
};

static struct page *read_page(struct slice bytes)
{
    AUTO_REPORT *report = report_new();
    struct page *page = page_read(bytes, "page.html", NULL, report);
    assert_int_equal(report_len(report), page == NULL);
    return page;
}

static void words(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct page *page = read_page(slice_of(rows[i].page));
        AUTO_FREE char *found = slice_copy(page_words(page));
        assert_string_equal(found, rows[i].words);
        page_free(page);
    }
}

static void places(void **state)
{
    (void)state;
    static const char bytes[] = "<p>caf&eacute; &amp;\n<b>20&#46;00</b> uur";
    struct page *page = read_page(SLICE(bytes));
    struct text *text = page_text(page, language_find("nl"));
    struct span span = {sizeof "café & " - 1, sizeof "20.00" - 1};
    struct place place = text_place(text, span, "page.html");
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 4);
    assert_int_equal(place.length, sizeof "20&#46;00" - 1);
    place = text_place(text, (struct span){0, sizeof "café" - 1}, "page.html");
    assert_int_equal(place.column, 4);
    assert_int_equal(place.length, sizeof "caf&eacute;" - 1);
    text_free(text);
    page_free(page);
}

/* Behind what is left out before the page is parsed. */
static void places_behind(void **state)
{
    (void)state;
    static const char *const pages[] = {
        "<script>x()</script><p data-x='1' id=a>\n<!-- a --><b style='color:red'>20.00</b> uur",
        "<script>x()</script><p data-x='\xE9' id=a>\n<!-- a --><b style='color:red'>20.00</b> uur",
        "<script>x()</script><p><i hidden>De avond begint om</i>\n<!-- a --><b style='color:red'>20.00</b> uur",
    };
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct page *page = read_page(slice_of(pages[i]));
        struct text *text = page_text(page, language_find("nl"));
        struct place place = text_place(text, (struct span){0, sizeof "20.00 uur" - 1}, "page.html");
        assert_int_equal(place.line, 2);
        assert_int_equal(place.column, sizeof "<!-- a --><b style='color:red'>");
        assert_int_equal(place.length, sizeof "20.00</b> uur" - 1);
        text_free(text);
        page_free(page);
    }
}

static void character_sets(void **state)
{
    (void)state;
    static const struct slice pages[] = {
        {"\xEF\xBB\xBF<p>caf\xC3\xA9", 11}, {"<meta charset=utf-8><p>caf\xC3\xA9", 28}, {"<p>caf\xE9", 7},
        {"<meta charset='ISO-8859-1'><p>caf\xE9", 34}, {"<meta charset=windows-1252><p>caf\xC3\xA9", 35},
    };
    for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
        struct page *page = read_page(pages[i]);
        assert_true(slice_is(page_words(page), "café"));
        page_free(page);
    }
    struct page *mixed = read_page(SLICE("<meta charset=utf-8><p>\xE9\xC3\xA9"));
    assert_true(slice_is(page_words(mixed), "éé"));
    page_free(mixed);
    assert_null(read_page(SLICE("<meta charset=shift_jis><p>\x83\x65")));
    assert_null(read_page(SLICE("\xFF\xFE<\0p\0>\0")));
}

static void links_and_scripts(void **state)
{
    (void)state;
    struct page *page = read_page(SLICE("<html lang=nl-BE><p>Ga <a href='https://x.example/?a=1&amp;b=2'>naar het formulier</a><a href=leeg></a>"
                                        "<script type='application/ld+json'>{\"a\":1}</script>"));
    size_t len;
    const struct slice *scripts = page_scripts(page, &len);
    assert_int_equal(len, 1);
    assert_true(slice_is(scripts[0], "{\"a\":1}"));
    assert_string_equal(page_language(page), "nl-BE");
    struct text *text = page_text(page, language_find("nl"));
    assert_int_equal(text->links_len, 1);
    assert_true(slice_is(text->links[0].target, "https://x.example/?a=1&b=2"));
    assert_true(slice_is(text_slice(text, text->links[0].words), "naar het formulier"));
    text_free(text);
    page_free(page);
}

/* Links from where the page stands. */
static void addresses(void **state)
{
    (void)state;
    static const struct {
        const char *page, *url, *target;
    } links[] = {
        {"<a href='/aanmelden'>x</a>", NULL, "/aanmelden"},
        {"<a href='/aanmelden'>x</a>", "https://a.example/b/c?d#e", "https://a.example/aanmelden"},
        {"<a href='aanmelden?x=1'>x</a>", "https://a.example/b/c?d/e", "https://a.example/b/aanmelden?x=1"},
        {"<a href='../../../g/./h/..'>x</a>", "https://a.example/b/c/d", "https://a.example/g/"},
        {"<a href='//b.example/x'>x</a>", "http://a.example", "http://b.example/x"},
        {"<a href='aanmelden'>x</a>", "https://a.example", "https://a.example/aanmelden"},
        {"<a href='?q'>x</a>", "https://a.example/b?c", "https://a.example/b?q"},
        {"<a href='#form'>x</a>", "https://a.example/b?c#d", "https://a.example/b?c#form"},
        {"<a href='mailto:a@b.example'>x</a>", "https://a.example/", "mailto:a@b.example"},
        {"<link rel=canonical href='https://a.example/b/'><a href=c>x</a>", NULL, "https://a.example/b/c"},
        {"<meta property='og:url' content='https://a.example/b/'><base href='/d/'><a href=c>x</a>", "https://e.example/", "https://e.example/d/c"},
        {"<link rel=canonical href='ftp://a.example/b/'><a href=c>x</a>", NULL, "c"},
    };
    for (size_t i = 0; i < ARRAY_LEN(links); i++) {
        AUTO_REPORT *report = report_new();
        struct page *page = page_read(slice_of(links[i].page), "page.html", links[i].url, report);
        struct text *text = page_text(page, language_find("nl"));
        AUTO_FREE char *target = slice_copy(text->links[0].target);
        assert_string_equal(target, links[i].target);
        text_free(text);
        page_free(page);
    }
}

static void items(void **state)
{
    (void)state;
    static const struct {
        const char *page, *json;
    } items[] = {
        {"<p>niets</p>", "[]"},
        {"<div itemscope itemtype='https://schema.org/Event'><b itemprop=name>A &amp; <i>B</i></b><time itemprop=startDate datetime=2027-03-09>dinsdag</time></div>",
         "[{\"@type\":\"Event\",\"name\":\"A & B\",\"startDate\":\"2027-03-09\"}]"},
        {"<div itemscope itemtype='http://schema.org/Event'><p itemprop=performer>A</p><p itemprop='name about'>B</p><p itemprop=performer>\"C\"</p></div>",
         "[{\"@type\":\"Event\",\"about\":\"B\",\"name\":\"B\",\"performer\":[\"A\",\"\\\"C\\\"\"]}]"},
        {"<div vocab='https://schema.org/' typeof=Event><span property=location typeof=Place><a property=url href=/x?a&amp;b>x</a></span></div>",
         "[{\"@type\":\"Event\",\"location\":{\"@type\":\"Place\",\"url\":\"/x?a&b\"}}]"},
        {"<div typeof='schema:Event'><meta property='schema:name' content='A'></div><div typeof='foaf:Person'></div>",
         "[{\"@type\":\"Event\",\"name\":\"A\"}]"},
        {"<base href='https://a.example/b/'><p itemscope itemtype='https://schema.org/Event'><a itemprop=url href='\"c'>x</a><img itemprop=image src=/d.png></p>",
         "[{\"@type\":\"Event\",\"image\":\"https://a.example/d.png\",\"url\":\"https://a.example/b/\\\"c\"}]"},
        /* Properties that stand elsewhere, in an item named by two, in one that names itself, and in items that name each other. */
        {"<b id=n itemprop=name>A</b><div itemscope itemtype='https://schema.org/Event' itemref='n p weg'></div><div id=p><i itemprop=location>B</i></div>",
         "[{\"@type\":\"Event\",\"location\":\"B\",\"name\":\"A\"}]"},
        {"<p itemscope itemtype='https://schema.org/Event' itemref=z></p><p id=z itemprop=location itemscope itemtype='https://schema.org/Place'>"
         "<b itemprop=name>Z</b></p><p itemscope itemtype='https://schema.org/Event' itemref=z></p>",
         "[{\"@type\":\"Event\",\"location\":{\"@type\":\"Place\",\"name\":\"Z\"}},{\"@type\":\"Event\",\"location\":{\"@type\":\"Place\","
         "\"name\":\"Z\"}}]"},
        {"<p id=e itemscope itemtype='https://schema.org/Event' itemref=e><b itemprop=name>A</b></p>", "[{\"@type\":\"Event\",\"name\":\"A\"}]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(items); i++) {
        struct page *page = read_page(slice_of(items[i].page));
        const struct page_piece *pieces;
        size_t len;
        AUTO_FREE char *json = slice_copy(page_items(page, &pieces, &len));
        assert_string_equal(json, items[i].json);
        page_free(page);
    }
}

/* Pages that no person has written are refused, or read in time that grows with them. */
static void hostile(void **state)
{
    (void)state;
    static const struct {
        const char *once;
        size_t times;
        bool refused;
    } bombs[] = {
        {"<div>", 100000, true}, {"<b>", 100000, true}, {"<table><tr><td>", 100000, true}, {" a=1", 0, false},
        {"<p>", 20000, false},   {"<li>x", 20000, false}, {"<a><p></a>", 20000, false},   {"<", 20000, false},
        {"<!--", 20000, false},  {"&amp", 20000, false},  {"<table>x", 400, false},        {"</p>", 20000, false},
        {"<p>a", 240000, false}, {"<p>a", 260000, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(bombs); i++) {
        struct print print;
        print_open(&print);
        for (size_t time = 0; time < bombs[i].times; time++)
            fputs(bombs[i].once, print.file);
        AUTO_FREE char *bytes = print_close(&print);
        struct page *page = read_page((struct slice){bytes, print.len});
        assert_int_equal(page == NULL, bombs[i].refused);
        page_free(page);
    }
    struct print print;
    print_open(&print);
    fputs("<p>a\n<p", print.file);
    for (size_t i = 0; i < 1000; i++)
        fprintf(print.file, " a%zu='>'", i);
    fputs(">", print.file);
    AUTO_FREE char *bytes = print_close(&print);
    AUTO_REPORT *report = report_new();
    assert_null(page_read((struct slice){bytes, print.len}, "page.html", NULL, report));
    assert_int_equal(report_at(report, 0)->place.line, 2);
    assert_int_equal(report_at(report, 0)->place.column, 1);
}

/* Items that name each other in turn are written in memory that grows with the page. */
static void items_in_turn(void **state)
{
    (void)state;
    struct print print;
    print_open(&print);
    for (unsigned i = 0; i < 400; i++)
        fprintf(print.file, "<p id=a%u itemprop=subEvent itemscope itemtype='https://schema.org/Event' itemref='a%u a%u a%u'>", i, i / 2, i + 1, i + 2);
    AUTO_FREE char *bytes = print_close(&print);
    struct page *page = read_page((struct slice){bytes, print.len});
    const struct page_piece *pieces;
    size_t len;
    assert_in_range(page_items(page, &pieces, &len).len, 2, 5 * print.len);
    page_free(page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words), cmocka_unit_test(places), cmocka_unit_test(places_behind), cmocka_unit_test(character_sets),
        cmocka_unit_test(links_and_scripts), cmocka_unit_test(addresses), cmocka_unit_test(items), cmocka_unit_test(items_in_turn), cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
