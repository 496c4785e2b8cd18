import Firewall

/// A sheet for a change as a page of its own, to be attached to a ticket: no script, no file beside it.
package enum ChangeSheetPage {
    package static func bytes(_ sheet: ChangeSheet) -> [UInt8] {
        let page = element("html", HTMLAttribute("lang", "en")) {
            element("head") {
                element("meta", HTMLAttribute("charset", "utf-8"))
                element("meta", HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width"))
                element("title") { sheet.title }
                element("style") { style }
            }
            element("body") {
                element("h1") { sheet.title }
                element("p") { sheet.introduction }
                for section in sheet.sections { part(section) }
                missing(sheet)
            }
        }
        return HTMLWriter.document(page)
    }

    private static func part(_ section: ChangeSheet.Section) -> [HTMLNode] {
        [
            element("h2") { section.title },
            section.addresses.isEmpty ? nil : element("p") { section.addresses.joined(separator: ", ") },
            element("table") {
                element("thead") {
                    element("tr") {
                        for head in ChangeSheet.heads {
                            element("th", HTMLAttribute("scope", "col")) { head.isEmpty ? "What" : head }
                        }
                    }
                }
                element("tbody") {
                    for row in section.rows {
                        element("tr") { for cell in ChangeSheet.cells(row) { element("td") { cell } } }
                    }
                }
            },
            element("dl") {
                for command in section.commands {
                    element("dt") { command.format }
                    element("dd") {
                        "load: "; element("code") { command.load }
                    }
                    element("dd") {
                        "check: "; element("code") { command.check }
                    }
                    element("dd") {
                        "take back: "; element("code") { command.takeBack }
                    }
                }
            },
        ].compactMap(\.self)
    }

    private static func missing(_ sheet: ChangeSheet) -> [HTMLNode] {
        guard !sheet.missing.isEmpty else { return [] }
        return [
            element("h2") { "Not written, in whole or in part" },
            element("ul") { for text in sheet.missing { element("li") { text } } },
        ]
    }

    private static let style = """
        :root { color-scheme: light dark } body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; \
        padding: 0 1rem } h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem } table { border-collapse: \
        collapse; width: 100% } th, td { border-bottom: 1px solid #8886; padding: .35rem .6rem .35rem 0; text-align: left; \
        vertical-align: top; overflow-wrap: anywhere } code { font-size: .9em } dt { font-weight: 600; margin-top: .6rem } \
        dd { margin: 0 } tr { break-inside: avoid } thead { display: table-header-group }
        """
}
