import Testing

/// That the inspection of sites finds what it is there to find.
@Suite struct SiteInspectionTests {
    @Test(arguments: [
        "<p>a</p></p>", "<p><b>a</p></b>", "<ul><li>a</li>", "a < b", #"<p id="x"></p><p id="x"></p>"#,
        #"<p class="a" class="b"></p>"#,
    ])
    func faultsAreFound(_ page: String) { #expect(!MarkupScan(page).faults.isEmpty) }

    @Test(arguments: [
        ("<svg><g></svg>", 1), ("<svg a=1/>", 1), ("<svg>&nbsp;</svg>", 1), ("<svg/><b/>", 1), ("<svg><g/></svg>", 0),
    ])
    func picturesThatAreNotXMLAreFound(_ picture: String, _ faults: Int) {
        #expect(SiteInspection(files: ["a.svg": Array(picture.utf8)]).faults.count == faults)
    }

    @Test func soundPagesPass() {
        let page = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><style>a > b { }</style></head>
            <body><p title="a > b">x<br>y</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><!-- <p> --></body></html>
            """
        #expect(MarkupScan(page).faults == [])
    }

    @Test(arguments: [
        ("b/index.html", true), ("b/", true), ("b/index.html#here", true), ("b/index.html#nowhere", false),
        ("c.html", false), ("../out.html", false), ("/b/index.html", false), ("#nowhere", false), ("#top", true),
        ("https://example.com/", true), ("a%20b.svg", true), ("b", true), ("b/?q#here", true),
    ])
    func links(_ address: String, _ isSound: Bool) {
        let page = #"<p id="top"><a href="\#(address)">x</a></p>"#
        let files = [
            "index.html": page, "b/index.html": #"<p id="here"></p>"#, "a b.svg": "<svg/>",
        ].mapValues { Array($0.utf8) }
        #expect(SiteInspection(files: files).faults.isEmpty == isSound)
    }
}
