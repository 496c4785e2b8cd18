"""Texts that have a meaning in one of the languages that a corpus is written in, or in what is made of it."""

TEXTS = [
    "", " ", "~", "null", "true", "no", "0", "-1", "65536", "1e9", "9223372036854775808", ".inf", "0x1F", "1_000", "443-80",
    "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "]]>", "-->", "&amp;&#0;", "$(id)", "`id`", "=1+1", "@x", "+1",
    "../../etc/passwd", "/", "..", "javascript:alert(1)", "data:text/html,x", "//x", "%2e%2e/", "%+2", "a b", "e\u0301" * 40,
    "\U0001F469\u200D\U0001F469\u200D\U0001F467" * 9, "\u05E9\u05DC\u05D5\u05DD", "\ufeff", "\u200b", "\u00ad", "\U0010FFFF",
    "W" * 300, "x" * 17_000, "\u00e9" * 9_000, "{port:web}", "{port:", "(a)", "(zz)", "index", "latest", "assets", "print",
    "2026-02-30", "2024-02-29", "0000-01-01", "23.11.2026", "|", "\\", "'", "\"", "::error::x", "##[error]x", "a: b", "a #b",
    "web", "server", "desk", "browser", "api", "trade/order", "1.0", "0.9",
]

# As YAML writes them; what they mean steers a terminal or ends a line.
ESCAPED = [
    r'"\e[31mx"', r'"\x9b31mx"', r'"a\n::error::x"', r'"a\r::error::x"', r'"\u202ex"', r'"\u2066x"', r'"\Lx"', r'"\Px"', r'"\Nx"',
    r'"\0"', r'"\x07"', r'"\t"', r'"\ud800"', r'"\U00110000"', r'"\q"', '"', "'", '"x', "'x", '"x" y', "x: y", "%x", "@x", "`x`",
    "*x", "&x", "&x y", "&x {a: b}", "{<<: *x}", "<<: *x", "zone:inside", "[inside, outside]", "4", "!x", "|", ">", "|2", "? x", "- x", "[", "]", "{", "}", "[x", "{x: y", "[" * 40, "{a: " * 40, "# x", "\tx", "---", "...",
    "<<<<<<< HEAD", "=======", ">>>>>>> other", "a:b", "key: v", "  key: v", "warnings: {path-order: off}", "allow: {path-order: x}", "tranport: tcp", "titel: x", "\"a\\tb\": c", "? [a]\n: b", "%YAML 1.2", "{a: b, a: c}",
]

MARKDOWN = [
    "&#27;[31mx", "&#x9b;", "&#x202e;", "[x](https://e.x/&#27;)", "~~~&#27;\n~~~", "::error::x", "&#10;::error::x", "\u2028",
    ">" * 80, "- " * 80, "> - " * 40, "[" * 300, "![" * 300, "*a" * 300, "_" * 300, "`" * 300, "<" * 300, "\\" * 301, "a" + "<?" * 300,
    "[a]: /u 't'\n\n[a] [A] [ a ]", "[a]: https://e.x/" + "u" * 3_000 + "\n\n" + "[a] " * 300, "![[]()" * 50, "[x]()", "[](index.md)",
    "[x](javascript:alert(1))", "[x](JaVa&#x0A;script:alert(1))", "[x](<data:text/html,x>)", "[x](//e.x)", "![x](x.png)",
    "[x](20-overview.md#facts)", "[x](nope.md#x)", "[x](../index.md)", "<b>x</b>", "<script>x</script>", "<!-- x -->", "<https://e.x/\">",
    "www.example.com/(x)", "a@b.cc", "http://a.b/" + ")" * 400, "{port:web}", "{port:nope}", "`_Harbour_Depth`", "`_Harbour_Dept`",
    "# x", "## x", "## Hapy path", "### Happy path", "## Happy path", "## Notes", "- (a) x", "1. (a)(b) x", "1. (a, b) x", "1) (zz) x",
    "|a|b|\n|-|-|\n|c|", "|a" * 70 + "\n" + "|-" * 70, "```x\n</code>", "    code", "a  \nb\\\nc", "***", "Setext\n===", "&nbsp;&NotEqualTilde;",
]

NAMES = [
    "a b.md", "a\nb.md", "a'\".md", "\x1b[31mred.md", "\u202ex.md", "10-.md", ".md", "10-order.md", "x.yml", "INDEX.md", "\u00fc.md",
    "::error::x.md", "assets.md", "<b>.md", "x" * 200 + ".md", "catalog.yaml", "layout.lock",
]

BYTES = [
    b"\0", b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xef\xbf\xbe", b"\xc2\x85", b"\x1b[31m", b"\r", b"\r\n", b"\n", b"\t",
    b"\x7f", b"\xe2\x80\xa8", b"\xe2\x80\xae", b" ", b"-", b":", b"#", b"'", b'"', b"\\",
]
