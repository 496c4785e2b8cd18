import Testing

@testable import HTML

@Suite struct LinkTests {
    @Test(arguments: [
        ("1.03/index.html", "1.03/platform/index.html", "platform/index.html"),
        ("1.03/platform/query/index.html", "1.03/platform/relay/index.html", "../relay/index.html"),
        ("1.03/platform/query/index.html", "1.03/index.html", "../../index.html"),
        ("1.03/platform/query/index.html", "1.03/platform/query/query.svg", "query.svg"),
        ("1.03/platform/query/index.html", "1.04/platform/query/index.html", "../../../1.04/platform/query/index.html"),
        ("1.03/errata/index.html", "1.03/assets/site.css", "../assets/site.css"),
        ("index.html", "1.03/index.html", "1.03/index.html"),
        ("1.03/index.html", "index.html", "../index.html"),
        ("1.03/a/index.html", "1.03/a/a/index.html", "a/index.html"),
        ("1.03/index.html", "1.03/index.html", "index.html"),
        ("index.html", "a:b/100% c?#.html", "a%3Ab/100%25%20c%3F%23.html"),
    ])
    func `links are relative and name the file`(from: String, to: String, expected: String) {
        #expect(PagePath(from).link(to: PagePath(to)) == expected)
    }

    @Test func `anchors are encoded and stay on their page`() {
        let page = PagePath("1.03/errata/index.html")
        #expect(page.link(to: page, anchor: "connection:a:b") == "#connection:a:b")
        #expect(page.link(to: PagePath("1.03/index.html"), anchor: "über uns") == "../index.html#%C3%BCber%20uns")
    }

    @Test func `an index is published as its folder`() {
        #expect(
            PagePath("1.03/a b/index.html").address(below: "https://example.com/x/")
                == "https://example.com/x/1.03/a%20b/")
        #expect(PagePath("404.html").address(below: "https://example.com/") == "https://example.com/404.html")
    }
}
