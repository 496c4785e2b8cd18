#!/usr/bin/env python3
"""Uses a built site as its readers would: site.py OUTPUT AXE prints what does not work, and fails if there is anything.
AXE is the script of axe-core. The site is served below a policy that allows nothing but its own files."""
import csv
import io
import json
import pathlib
import re
import sys

from browser import Browser, served

faults = []


def report(page, fault):
    faults.append(f"{page}: {fault}")


def kinds(output, edition):
    """One page or more of each kind, relative to the output."""
    folder = output / edition
    found = [f"{edition}/index.html"]
    for name in ("firewall", "ports", "components", "settings", "changes", "slides", "print"):
        if (folder / name / "index.html").exists():
            found.append(f"{edition}/{name}/index.html")
        if name in ("ports", "components", "settings"):
            own = sorted(folder.glob(f"{name}/*/index.html"))
            longest = sorted(own, key=lambda path: path.stat().st_size)[-1:]
            found += [str(path.relative_to(output)) for path in own[:2] + longest]
    slides = [path for path in sorted(folder.glob("*/*/index.html")) if 'class="diagram' in path.read_text()]
    pages = {}
    for path in slides:
        text = path.read_text()
        pages.setdefault((text.count("<figure") > 1, 'class="steps"' in text), path)
    found += [str(path.relative_to(output)) for path in pages.values()]
    found += [f"{pathlib.Path(found[-1]).parent.parent}/index.html"]
    return list(dict.fromkeys(found))


SHIFTS = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 150);
})"""


def check_policy(browser, site, pages):
    """Nothing is refused, nothing fails, nothing moves after the first paint, nothing is wider than the window."""
    for width, height in ((1280, 800), (390, 844), (320, 256)):
        for page in pages:
            browser.window(width, height, mobile=width < 500)
            browser.open(site + page)
            for complaint in browser.complaints():
                report(page, f"{width} px wide: {complaint}")
            shift = browser.run(SHIFTS)
            if shift > 0.01:
                report(page, f"{width} px wide, it moves by {shift:.3f} after the first paint")
            over = browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0 and "/print/" not in page:
                report(page, f"{width} px wide, it is {over} px wider than the window")


def check_ways(browser, site, edition):
    """Each port is one click from the first page, and its page answers on the first screen: on a phone, on two."""
    for width, height, screens in ((1366, 768, 1), (390, 844, 2)):
        browser.window(width, height, mobile=width < 500)
        browser.open(f"{site}{edition}/index.html")
        chips = browser.run(
            "[...document.querySelectorAll('.port-chips a')].map((a) => [a.href, a.getBoundingClientRect().bottom])")
        if not chips:
            report(edition, "the first page shows no port")
        for address, bottom in chips:
            if bottom > height * screens:
                report(address, f"{width} px wide, its link is at {bottom} px of the first page")
        for address, _ in chips:
            browser.open(address)
            bottom = browser.run("document.querySelector('.answers').getBoundingClientRect().bottom")
            names = browser.run("[...document.querySelectorAll('.answers dt')].map((dt) => dt.textContent)")
            if bottom > height * screens:
                report(address, f"{width} px wide, its answers end at {bottom} px")
            if len(names) != 4:
                report(address, f"it answers only {names}")


FRAME = "Math.max(...[...document.querySelectorAll('.site-header, .banner')].map((part) => part.getBoundingClientRect().bottom))"
# Scrolls to each heading in turn: which it is, and which is marked as the one that is read.
FOLLOWED = """(async () => {
  const links = [...document.querySelectorAll('.contents .headings a')], found = [];
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const isHigh = heading.getBoundingClientRect().top < 70;
    const current = document.querySelector('.headings [aria-current]'), box = current?.getBoundingClientRect();
    found.push([link.textContent, current?.textContent, !isHigh || current === link, box && box.top >= 0 && box.bottom <= innerHeight]);
  }
  return found; })()"""


def check_frame(browser, site, edition, pages):
    """On a phone the header and what an edition says of itself take two lines, and the header's menu opens without a
    script. Where there is room, the contents show which heading is read."""
    for page in pages:
        if "/print/" in page:
            continue
        browser.window(390, 844, mobile=True)
        browser.open(site + page)
        if browser.run(FRAME) > 110:
            report(page, f"on a phone, what is above it takes {browser.run(FRAME)} px")
        browser.window(1366, 768)
        browser.open(site + page)
        for title, marked, is_right, is_seen in browser.run(FOLLOWED):
            if not is_right or not is_seen:
                report(page, f"‘{title}’ is read, and ‘{marked}’ is marked in the contents{'' if is_seen else ', out of sight'}")
        shift = browser.run(SHIFTS)
        if shift > 0.01:
            report(page, f"scrolled, it moves by {shift:.3f}")
    browser.window(390, 844, mobile=True)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(f"{site}{edition}/index.html", scripts=False)
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    x, y = browser.run("(({ x, y, width, height }) => [x + width / 2, y + height / 2])(document.querySelector('.menu summary').getBoundingClientRect())")
    browser.click(x, y)
    ways = browser.run("[...document.querySelectorAll('.menu nav a')].filter((link) => link.checkVisibility()).length")
    if ways < 4:
        report(edition, f"on a phone without a script, the menu has {ways} ways into the site")


def check_search(browser, site, edition):
    """Every port by its number, every setting by its name, and every slide by its title is among the first results."""
    browser.window(1280, 800)
    browser.open(f"{site}{edition}/index.html")
    wanted = browser.run(
        "[...document.querySelectorAll('.port-chips a')].map((a) => [a.querySelector('.port').textContent, a.getAttribute('href')])"
        ".concat([...document.querySelectorAll('.slide-title a')].map((a) => [a.textContent, a.getAttribute('href')]))")
    browser.open(f"{site}{edition}/settings/index.html")
    wanted += [[name, "settings/" + address] for name, address in browser.run(
        "[...document.querySelectorAll('tbody th a')].map((a) => [a.textContent, a.getAttribute('href')])")]
    for key, modifiers in (("/", 0), ("k", 2)):
        browser.open(f"{site}{edition}/index.html")
        browser.press(key, modifiers=modifiers)
        if not browser.until("document.querySelector('dialog.search')?.open && document.activeElement.matches('.search input')"):
            report("search", f"‘{key}’ does not open it")
            return
    for text, address in wanted:
        browser.run("document.querySelector('.search input').value = ''; document.querySelector('.search-status').textContent = ''")
        browser.type(text)
        browser.until("document.querySelector('.search-status').textContent")
        found = browser.run("[...document.querySelectorAll('.search-results a')].slice(0, 8).map((a) => a.href)")
        if not text.isdigit() and not text.isalpha() and f"{site}{edition}/{address}" not in found:
            report("search", f"‘{text}’ does not find {address}")
        if text.isdigit() and not any("/ports/" in place for place in found):
            report("search", f"‘{text}’ finds no port")
    browser.run("document.querySelector('.search input').value = ''")
    browser.type(wanted[0][0])
    browser.until("document.querySelector('.search-results a')")
    browser.press("ArrowDown")
    if not browser.run("document.activeElement.matches('.search-results li:first-child a')"):
        report("search", "the arrow key does not lead to the first result")
    browser.press("Escape")
    if browser.run("document.querySelector('dialog.search').open"):
        report("search", "Escape does not close it")
    for complaint in browser.complaints():
        report("search", complaint)


LIT = """[...document.querySelectorAll('g.link.is-lit')].every((link) => link.dataset.paths.split(' ').some((letter) => LETTERS.includes(letter)))
  && [...document.querySelector('.is-stage').querySelectorAll('g.link:not(.is-lit)')].every((link) => !link.dataset.paths.split(' ').some((letter) => LETTERS.includes(letter)))"""
IN_SIGHT = """['.is-stage svg.diagram', '.stage-bar'].every((part) => {
  const box = document.querySelector(part).getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.height > 40;
})"""


def check_walk(browser, site, output, pages):
    """A flow is played from its first step to its last, with its drawing and the text of the step in sight; each step has
    an address; and where no script runs, a step that is gone to lights its lines."""
    flows = [page for page in pages if 'class="steps"' in (output / page).read_text() and "/print/" not in page]
    if not flows:
        report("walk", "no page has a flow")
    for width, height in ((1366, 768), (390, 844)):
        for page in flows:
            browser.window(width, height, mobile=width < 500)
            browser.open(site + page)
            steps = browser.run(
                "[...document.querySelector('section.happy-path').querySelectorAll('.steps > li[data-step]')].map((li) => [...li.querySelectorAll('[data-paths]'), li].flatMap((part) => (part.dataset.paths ?? '').split(' ').filter(Boolean)))")
            browser.run("document.querySelector('.play').click()")
            for number, letters in enumerate(steps, 1):
                if browser.run("location.hash") != f"#step-{number}":
                    report(page, f"step {number} is not in the address")
                if not browser.run(IN_SIGHT):
                    report(page, f"{width} px wide, the drawing or the text of step {number} is not in sight")
                if letters and not browser.run(LIT.replace("LETTERS", json.dumps(letters))):
                    report(page, f"step {number} lights other lines than {letters}")
                browser.press("ArrowRight")
            browser.press("Escape")
            if browser.run("document.querySelector('.is-stage, .is-lit') !== null"):
                report(page, "Escape does not end it")
            browser.open(f"{site}{page}#step-{len(steps)}")
            if browser.run("document.querySelector('.stage-number')?.textContent") != f"Step {len(steps)} of {len(steps)}":
                report(page, "the address of the last step does not lead to it")
            for complaint in browser.complaints():
                report(page, complaint)
            browser.call("Emulation.setScriptExecutionDisabled", value=True)
            with_letters = next((number for number, letters in enumerate(steps, 1) if letters), None)
            browser.open(f"{site}{page}#step-{with_letters}", scripts=False)
            browser.call("Emulation.setScriptExecutionDisabled", value=False)
            faint = browser.run("[...document.querySelectorAll('g.link')].filter((link) => getComputedStyle(link).opacity < 1).map((link) => link.dataset.paths)")
            bright = browser.run("[...document.querySelectorAll('g.link')].filter((link) => getComputedStyle(link).opacity == 1).map((link) => link.dataset.paths)")
            own = browser.run(f"document.getElementById('step-{with_letters}').parentElement.dataset.paths").split()
            if not bright or any(set(paths.split()) & set(own) for paths in faint) or any(not set(paths.split()) & set(own) for paths in bright):
                report(page, f"without a script, step {with_letters} lights {bright} and not {faint}")


NUMBER = "document.querySelector('.stage-number')?.textContent"
MIDDLE = "(({ x, y, width, height }) => [x + width / 2, y + height / 2])(document.querySelector('%s').getBoundingClientRect())"
VIEW = "document.querySelector('figure.diagram svg.diagram').getAttribute('viewBox').split(' ').map(Number)"


def check_touch(browser, site, output, pages):
    """On a phone a finger that moves sideways leads to the next step and back, on the drawing and on the text; one that
    moves up scrolls. A part that the reader has zoomed to follows the finger instead, and the page stays."""
    browser.window(390, 844, mobile=True)
    browser.call("Emulation.setTouchEmulationEnabled", enabled=True)
    for page in pages:
        if 'class="steps"' not in (output / page).read_text() or "/print/" in page:
            continue
        browser.open(f"{site}{page}#step-1")
        count = int(browser.run(NUMBER).split()[-1])
        second = min(2, count)
        for part in (".is-stage svg.diagram", ".is-stage .stage-text"):
            for start, right, wanted in ((1, -180, second), (second, 180, 1)):
                browser.open(f"{site}{page}#step-{start}")
                x, y = browser.run(MIDDLE % part)
                browser.swipe(x - right / 2, y, right, 6)
                if not browser.until(f"{NUMBER} === 'Step {wanted} of {count}' && location.hash === '#step-{wanted}'"):
                    report(page, f"a finger from {'right to left' if right < 0 else 'left to right'} over {part} leads to {browser.run(NUMBER)}")
        browser.open(f"{site}{page}#step-1")
        x, y = browser.run(MIDDLE % ".is-stage svg.diagram")
        before = browser.run("scrollY")
        browser.swipe(x, y, 4, -120)
        if not browser.until(f"scrollY > {before} + 40"):
            report(page, "a finger that moves up over the drawing does not scroll")
        browser.press("Escape")
        browser.run("document.querySelector('.figure-tools button[aria-label=\"Zoom in\"]').click()")
        browser.run("document.querySelector('figure.diagram .scroll').scrollIntoView({ block: 'center', behavior: 'instant' })")
        view, before = browser.run(VIEW), browser.run("scrollY")
        browser.swipe(*browser.run(MIDDLE % "figure.diagram .scroll"), -60, -140)
        moved = browser.run(VIEW)
        if not moved[0] > view[0] or not moved[1] > view[1] or moved[2:] != view[2:] or browser.run("scrollY") != before:
            report(page, f"a finger moves the part that is zoomed to from {view} to {moved}")
        for complaint in browser.complaints():
            report(page, complaint)
    browser.call("Emulation.setTouchEmulationEnabled", enabled=False)


def check_views(browser, site, output, pages):
    """A drawing is zoomed and moved by mouse, wheel and keys and fills the screen, where its flow can be played; several
    ports can be blocked at once, and the address says which and which step is shown."""
    browser.window(1366, 768)
    for page in pages:
        text = (output / page).read_text()
        if "figure-tools" not in text or "/print/" in page:
            continue
        browser.open(site + page)
        whole = browser.run(VIEW)
        browser.run("document.querySelector('figure.diagram .scroll').scrollIntoView({ block: 'center', behavior: 'instant' })")
        x, y = browser.run(MIDDLE % "figure.diagram .scroll")
        browser.call("Input.dispatchMouseEvent", type="mouseWheel", x=x, y=y, deltaX=0, deltaY=-200, modifiers=2)
        if not browser.until(f"{VIEW}[2] < {whole[2]}"):
            report(page, "the wheel with Ctrl does not zoom")
        part = browser.run(VIEW)
        browser.drag(x, y, -50, -30)
        if not browser.run(VIEW)[0] > part[0] or browser.run("document.querySelector('.panel.is-open')"):
            report(page, "the mouse does not move the part, or chooses a line by it")
        browser.run("document.querySelector('figure.diagram .scroll').focus()")
        for key, what in (("+", "v[2] < was[2]"), ("-", "v[2] > was[2]"), ("ArrowRight", "v[0] > was[0]"), ("0", f"v[2] === {whole[2]}")):
            was = browser.run(VIEW)
            browser.press(key)
            if not browser.run(f"((v, was) => {what})({VIEW}, {was})"):
                report(page, f"‘{key}’ does not do what it should with the drawing")
        browser.run("document.querySelector('.figure-tools').scrollIntoView({ block: 'center', behavior: 'instant' })")
        browser.click(*browser.run(MIDDLE % ".figure-tools button[aria-label=\"Full screen\"]"))
        if not browser.until("document.fullscreenElement?.matches('figure.diagram')"):
            report(page, "the drawing does not fill the screen")
        if browser.run("document.querySelector('.play') !== null"):
            browser.run("document.querySelector('.play').click()")
            box = browser.run("(({ top, bottom }) => [top, bottom])(document.querySelector('.stage-bar').getBoundingClientRect())")
            if box[0] < 0 or box[1] > 768 or browser.run("location.hash") != "#step-1":
                report(page, f"on the whole screen the text of a step is at {box}")
        browser.run("document.fullscreenElement ? document.exitFullscreen() : null")
        browser.until("!document.fullscreenElement")
        browser.open(site + page)
        keys = browser.run("[...new Set([...document.querySelectorAll('[data-block]')].map((choice) => choice.dataset.block))].slice(0, 3)")
        browser.run("[...document.querySelectorAll('[data-block]')].filter((choice, at, all) => all.findIndex((other) => other.dataset.block === choice.dataset.block) === at)"
                    ".slice(0, 3).forEach((choice) => choice.querySelector('button.block').click())")
        address = browser.run("location.href")
        crossed = browser.run("[document.querySelectorAll('.cross').length, document.querySelector('.panel [role=status]').textContent]")
        if browser.run("new URLSearchParams(location.search).getAll('blocked')") != keys:
            report(page, f"the address is {address}, and {keys} are blocked")
        browser.open(address)
        if crossed != browser.run("[document.querySelectorAll('.cross').length, document.querySelector('.panel [role=status]').textContent]"):
            report(page, f"{address} shows something else than what was blocked")
        for complaint in browser.complaints():
            report(page, complaint)


def check_matrix(browser, site, edition):
    """The matrix is a table from 1024 px on, its filter is in the address, and what is shown can be saved."""
    page = f"{edition}/firewall/index.html"
    browser.window(1024, 768)
    browser.open(f"{site}{page}?text=tcp&sort=-3")
    if browser.run("getComputedStyle(document.querySelector('.flows tbody tr:not([hidden]) td')).display") != "table-cell":
        report(page, "1024 px wide, it is no table")
    if browser.run("document.querySelector('.flows th:nth-child(3)').ariaSort") != "descending":
        report(page, "the address does not sort it")
    shown = browser.run("[...document.querySelectorAll('.flows tbody tr:not(.group)')].filter((row) => row.checkVisibility()).map((row) => row.id)")
    if not shown:
        report(page, "the address filters all of it out")
    browser.run("window.saved = ''; { const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => { saved = text; }); return make(blob); }; }")
    browser.run("document.querySelector('.save').click()")
    browser.until("window.saved")
    rows = list(csv.reader(io.StringIO(browser.run("window.saved").lstrip("\ufeff"))))
    if [row[0] for row in rows[1:]] != shown or len({len(row) for row in rows}) != 1:
        report(page, "what is saved is not what is shown")
    for complaint in browser.complaints():
        report(page, complaint)


# Text whose end is hidden, that only scrolling sideways shows, or that is beyond the window. What is for screen readers
# alone is a pixel wide; tables, pictures and code may scroll.
CUT = """[...new Set([...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && !element.closest('svg')
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())).map((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const name = `${element.localName} ‘${element.textContent.trim().slice(0, 60)}’`;
  for (let part = element; part !== document.body; part = part.parentElement) {
    const style = getComputedStyle(part), own = part.getBoundingClientRect();
    if (part.matches('.scroll, pre, .skip') || own.width <= 1) return null;
    const beyond = (first, last) => boxes.some((box) => box[first] < own[first] - 1 || box[last] > own[last] + 1);
    if (style.overflowX !== 'visible' && beyond('left', 'right')) return `${name} is cut off at its side`;
    if (['hidden', 'clip'].includes(style.overflowY) && beyond('top', 'bottom')) return `${name} is cut off above or below`;
    if (style.overflowX !== 'visible') return null;
  }
  const right = document.documentElement.clientWidth;
  return boxes.some((box) => box.left < -1 || box.right > right + 1) ? `${name} is beyond the window` : null;
}).filter(Boolean))]"""
# Ports and protocols of a legend with a line's end inside of a word.
TORN = """[...document.querySelectorAll('.legend th.port, .legend .protocol')].filter((cell) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) => node.parentElement.closest('.of') ? 2 : 1);
  while (texts.nextNode()) {
    for (const { 0: word, index } of texts.currentNode.textContent.matchAll(/[^\\s\\/-]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) return true;
    }
  }
  return false;
}).map((cell) => cell.textContent)"""
# What WCAG 1.4.12 has readers set, as a reader's own style sheet.
SPACING = """{ const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet]; }"""
# What stays in sight and leaves less than a third of the window to what is read.
STAYING = """[...document.querySelectorAll('body *')].filter((element) => element.checkVisibility({ visibilityProperty: true })
    && ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.getBoundingClientRect().height > innerHeight * 2 / 3)
  .map((element) => `${element.localName}.${element.className}`)"""
SHORT_LINES = """{ const sheet = new CSSStyleSheet(); sheet.replaceSync('h1 { white-space: nowrap; width: 3em; overflow: hidden }');
  document.adoptedStyleSheets = [sheet]; }"""


def check_reading(browser, site, pages):
    """No text is cut off, and none needs scrolling sideways: at 400 % of 1280 px, which are 320, and with the spacing of
    text that a reader may set."""
    browser.open(site + pages[0])
    browser.run(SHORT_LINES)
    if not browser.run(CUT):
        report("reading", "the check is blind: it misses a title that is cut off")
    for width, height, is_spaced in ((1280, 1024, True), (1024, 768, False), (390, 844, True), (320, 256, False), (320, 256, True)):
        browser.window(width, height, mobile=width < 500)
        for page in pages:
            if "/print/" in page:
                continue
            browser.open(site + page)
            if is_spaced:
                browser.run(SPACING)
            place = f"{width} px wide{', spaced' if is_spaced else ''}"
            for fault in browser.run(CUT):
                report(page, f"{place}: {fault}")
            if torn := browser.run(TORN):
                report(page, f"{place}: the legend has lines that end inside of a word: {torn}")
            if browser.run("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                report(page, f"{place}: it is wider than the window")
            if height < 300:
                for button in (".play", ".block"):
                    browser.run(f"document.querySelector('main {button}')?.click()")
                    for fault in browser.run(STAYING) + browser.run(CUT):
                        report(page, f"{place}, after {button}: {fault}")


EDGES = """((element) => { const style = getComputedStyle(element); return JSON.stringify(['outline-style', 'outline-color', 'border-bottom-width',
  'border-bottom-color', 'border-top-width', 'border-top-color', 'text-decoration-line'].map((name) => style.getPropertyValue(name))); })"""
# The current entry of each list has edges that the others have not.
CURRENT = """[...document.querySelectorAll('nav ul:has(> li > a[aria-current])')].filter((list) => list.checkVisibility()).filter((list) => {
  const edges = EDGES;
  const links = [...list.querySelectorAll(':scope > li > a')].filter((link) => link !== document.activeElement);
  const current = links.find((link) => link.matches('[aria-current]')), other = links.find((link) => !link.matches('[aria-current]'));
  return current && other && edges(current) === edges(other);
}).map((list) => list.parentElement.className)""".replace("EDGES", EDGES)
FOCUS = """(() => { const element = document.activeElement, style = getComputedStyle(element);
  if (element === document.body) return null;
  const ground = getComputedStyle(document.body).backgroundColor;
  return [`${element.localName} ‘${element.textContent.trim().slice(0, 60)}’`,
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== ground]; })()"""


def check_forced_colors(browser, site, pages):
    """Where the system sets the colours, what has the focus and what is current still show."""
    for scheme in ("light", "dark"):
        browser.window(1280, 800)
        browser.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "forced-colors", "value": "active"}])
        for page in pages:
            browser.open(site + page)
            for place in browser.run(CURRENT):
                report(page, f"with forced colours, {scheme}: the current entry of {place} looks like the others")
            for _ in range(25):
                browser.press("Tab")
                stop = browser.run(FOCUS)
                if stop and not stop[1]:
                    report(page, f"with forced colours, {scheme}: the focus does not show on {stop[0]}")


AXE_RULES = json.dumps({"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                        "rules": {"target-size": {"enabled": True}, "label-content-name-mismatch": {"enabled": True}}})


def check_access(browser, site, pages, axe):
    """What axe finds, and what the tree of the accessibility interface lacks."""
    for width, height, scheme in ((1280, 800, "light"), (1280, 800, "dark"), (390, 844, "light")):
        browser.window(width, height, scheme, mobile=width < 500)
        for page in pages:
            browser.open(site + page)
            browser.run(axe + ";undefined")
            result = browser.run(
                f"axe.run(document, {AXE_RULES}).then(({{ violations }}) => violations.map((v) => [v.id, v.nodes.length, v.nodes[0].html]))")
            for rule, count, example in result:
                report(page, f"{width} px wide, {scheme}: axe {rule}, {count} times: {example[:160]}")
    for page in pages:
        browser.open(site + page)
        tree = browser.call("Accessibility.getFullAXTree")["nodes"]
        shown = [node for node in tree if not node.get("ignored")]
        for node in shown:
            role = node["role"]["value"]
            if role in ("link", "button", "navigation", "group", "combobox", "searchbox", "img", "image") and not node["name"]["value"].strip():
                report(page, f"{role} without a name")
        if sum(node["role"]["value"] == "main" for node in shown) != 1:
            report(page, "not one main part")


def main():
    output, axe = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text()
    only = sys.argv[3:] or ["policy", "ways", "frame", "search", "walk", "touch", "views", "matrix", "reading", "forced", "access"]
    versions = [edition["version"] for edition in json.loads((output / "versions.json").read_text())]
    pages = kinds(output, versions[0])
    with served(output) as site, Browser() as browser:
        if "policy" in only:
            check_policy(browser, site, pages)
        if "ways" in only:
            check_ways(browser, site, versions[0])
        if "frame" in only:
            check_frame(browser, site, versions[0], pages)
        if "search" in only:
            check_search(browser, site, versions[0])
        if "walk" in only:
            check_walk(browser, site, output, pages)
        if "touch" in only:
            check_touch(browser, site, output, pages)
        if "views" in only:
            check_views(browser, site, output, pages)
        if "matrix" in only:
            check_matrix(browser, site, versions[0])
        if "reading" in only:
            check_reading(browser, site, pages)
        if "forced" in only:
            check_forced_colors(browser, site, pages)
        if "access" in only:
            check_access(browser, site, pages, axe)
    print("\n".join(faults + [f"tried: {len(pages)} pages of {len(versions)} editions"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
