import TextFormats

extension ChangeSheet {
    package static let heads = ["", "Direction", "From", "To", "Port", "Why", "Since", "Flow"]

    /// The cells of a row, in the order of the heads.
    package static func cells(_ row: Row) -> [String] {
        [
            row.kind.rawValue, row.direction, row.from, row.to, row.service, row.why, row.since ?? "", row.flow.text,
        ]
    }

    /// Below the title.
    package var introduction: String {
        let since = before.map { " Only what differs from edition \($0) is shown." } ?? ""
        return sections.isEmpty
            ? "Nothing is to be changed.\(since)"
            : "What is to be opened on each host, and by the firewall between each pair of zones.\(since)"
    }

    package var markdown: String {
        let row = { (cells: [String]) in
            "| " + cells.map(MarkdownEscaping.escaped).joined(separator: " | ") + " |"
        }
        var lines = ["# \(MarkdownEscaping.escaped(title))", "", introduction]
        for section in sections {
            lines += ["", "## \(MarkdownEscaping.escaped(section.title))", ""]
            if !section.addresses.isEmpty {
                lines += [MarkdownEscaping.escaped(section.addresses.joined(separator: ", ")), ""]
            }
            lines += [row(Self.heads), row(Self.heads.map { _ in "---" })] + section.rows.map { row(Self.cells($0)) }
            lines += [""]
            for command in section.commands {
                lines += ["- \(command.format)"]
                for (name, text) in [("load", command.load), ("check", command.check), ("take back", command.takeBack)]
                {
                    lines.append("  - \(name): `\(text)`")
                }
            }
        }
        if !missing.isEmpty {
            lines +=
                ["", "## Not written, in whole or in part", ""] + missing.map { "- \(MarkdownEscaping.escaped($0))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As a workbook: all rows, the commands, and what is missing.
    package var workbook: [UInt8] {
        let rows = sections.flatMap { section in section.rows.map { [section.title] + Self.cells($0) } }
        let commands = sections.flatMap { section in
            section.commands.map { [section.title, $0.format, $0.load, $0.check, $0.takeBack] }
        }
        let column = { (title: String, width: Int) in MatrixTable.Column(title: title, width: width) }
        let head = SheetHead(
            title: title, lines: ["\(status), deployment \(deployment)", introduction], address: address)
        var changes = Worksheet(
            name: "Changes",
            table: MatrixTable(
                columns: zip(
                    ["Where"] + Self.heads.map { $0.isEmpty ? "What" : $0 }, [24, 8, 10, 32, 32, 16, 40, 8, 30]
                ).map { column($0, $1) }, texts: rows), head: head)
        changes.link = address.map { Worksheet.Link(column: Self.heads.count, address: $0) }
        let sheets = [
            changes,
            Worksheet(
                name: "Commands",
                table: MatrixTable(
                    columns: [
                        column("Where", 32), column("Format", 12), column("Load", 48), column("Check", 48),
                        column("Take back", 48),
                    ], texts: commands)),
            Worksheet(
                name: "About",
                table: MatrixTable(
                    columns: [column("What", 24), column("Value", 80)],
                    texts: [["Sheet", title], ["Contents", introduction]] + missing.map { ["Not written", $0] })),
        ]
        var bytes: [UInt8] = []
        Workbook(title: title, subject: "\(status), deployment \(deployment)", sheets: sheets).write { bytes += $0 }
        return bytes
    }
}
