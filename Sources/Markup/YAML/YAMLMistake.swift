import Diagnostics

/// What an author probably did where libyaml cannot go on. It says where it gave up and what it had expected there; the
/// mistake is often lines above.
struct YAMLMistake {
    private let error: YAMLReadError
    private let file: SourceFile
    /// In bytes of the file, like all offsets here.
    private let offset: Int
    /// Where what libyaml was reading begins.
    private let context: Int?
    private let layout: YAMLLayout

    init(_ error: YAMLReadError, _ marks: ScalarOffsets) {
        self.error = error
        file = marks.file
        offset = marks.byte(error.offset)
        context = error.contextOffset.map(marks.byte)
        layout = YAMLLayout(marks.file, marks.bytes, upTo: offset)
    }

    var diagnostic: Diagnostic {
        mergeMark ?? tab ?? unclosedQuote ?? unquotedStart ?? missingBlank ?? unquotedColon ?? unknownEscape
            ?? afterQuote
            ?? unclosedBracket ?? missingComma ?? missingDash ?? listAfterKey ?? indentation ?? unreadable
    }

    private func mistake(
        _ message: String, _ range: Range<Int>, hint: String? = nil, _ related: Diagnostic.Related? = nil
    ) -> Diagnostic {
        Diagnostic(YAMLSyntax.self, message, at: file.location(range), hint: hint, related: related)
    }

    private func note(_ message: String, _ range: Range<Int>) -> Diagnostic.Related {
        Diagnostic.Related(message, at: file.location(range))
    }

    private func says(_ words: String) -> Bool { error.problem.contains(words) || error.context.contains(words) }

    private func character(at offset: Int) -> Range<Int> { offset..<min(offset + 1, file.bytes.count) }

    // MARK: Signs

    /// What a merge leaves where two changes meet.
    private var mergeMark: Diagnostic? {
        let marks = ["<<<<<<<", "=======", ">>>>>>>"]
        let last = file.position(atByte: offset).line
        for line in file.position(atByte: layout.start).line...last {
            let range = file.range(ofLine: line)
            guard marks.contains(where: { file.bytes[range].starts(with: $0.utf8) }) else { continue }
            return mistake("this line is a mark of a merge", range, hint: "choose one side, and delete the marks")
        }
        return nil
    }

    /// White space at the beginning of a line, or before a value, that is a tab.
    private var tab: Diagnostic? {
        let line = layout.line(of: offset)
        let indent = line.start..<line.textStart
        let tab = file.bytes[indent].firstIndex(of: 0x09) ?? (layout.byte(offset) == 0x09 ? offset : nil)
        guard let tab, says("tab character") || says("cannot start any token") || indent.contains(tab) else {
            return nil
        }
        return mistake("a tab cannot indent a line of YAML", character(at: tab), hint: "write spaces instead")
    }

    /// A quote whose end is on another line, or nowhere.
    private var unclosedQuote: Diagnostic? {
        let quote: Range<Int>
        if says("quoted scalar"), says("end of stream") || says("document indicator"), let context {
            quote = character(at: context)
        } else if let last = layout.quotes.last,
            file.position(atByte: last.upperBound).line
                > file.position(atByte: last.lowerBound).line,
            file.position(atByte: last.upperBound).line == file.position(atByte: offset).line
        {
            // It ended at what was to begin another.
            let end = (last.upperBound - 1)..<last.upperBound
            return mistake(
                "this quote is not closed on its line", character(at: last.lowerBound),
                hint: "close it where its text ends", note("the text between quotes goes on to here", end))
        } else {
            return nil
        }
        return mistake("this quote is never closed", quote, hint: "close it where its text ends")
    }

    /// A value that begins with a sign that means something at that place.
    private var unquotedStart: Diagnostic? {
        let isAtStart = says("cannot start any token")
        let isName =
            says("scanning an alias") || says("scanning an anchor") || says("scanning a tag")
            || says("parsing a tag") || says("scanning a directive") || says("block scalar")
        let start = isAtStart ? offset : context ?? offset
        guard isAtStart || isName, start < layout.end else { return nil }
        let line = layout.line(of: start)
        let value = file.bytes[start..<max(start, line.textEnd)]
        guard let sign = String(decoding: value.prefix(4), as: UTF8.self).unicodeScalars.first else { return nil }
        let isInFlow = layout.isInBrackets(start)
        return mistake(
            "a text cannot begin with '\(sign)' unless it is in quotes", start..<(start + sign.utf8.count),
            hint: isInFlow ? "put the text in quotes" : "write \(Self.quoted(value))")
    }

    private static func quoted(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return text.contains("\"") || text.contains("\\")
            ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
    }

    /// `kind:flow`
    private var missingBlank: Diagnostic? {
        guard
            says("could not find expected ':'") || says("mapping values are not allowed")
                || says("did not find expected key")
        else { return nil }
        for candidate in [context, offset].compactMap(\.self) {
            let line = layout.line(of: candidate)
            guard let colon = layout.colonWithoutBlank(line) else { continue }
            let key = String(decoding: file.bytes[line.keyStart..<colon], as: UTF8.self)
            let value = String(decoding: file.bytes[(colon + 1)..<line.textEnd], as: UTF8.self)
            return mistake(
                "a space is missing after the colon of '\(key)'", character(at: colon), hint: "write \(key): \(value)")
        }
        return nil
    }

    /// `title: Order: by phone`
    private var unquotedColon: Diagnostic? {
        let line = layout.line(of: offset)
        if says("expected ',' or"), layout.byte(offset) == UInt8(ascii: ":"),
            let start = layout.valueStart(before: offset)
        {
            let end = layout.valueEnd(after: offset)
            return mistake(
                "a text that contains ': ' needs quotes", start..<end,
                hint: "write \(Self.quoted(file.bytes[start..<end]))")
        }
        guard says("mapping values are not allowed") else { return nil }
        guard let colon = layout.colonBeforeBlank(line), colon < offset else { return nil }
        let start = layout.pastBlanks(colon + 1)
        guard start < offset else { return nil }
        let key = String(decoding: file.bytes[line.keyStart..<colon], as: UTF8.self)
        return mistake(
            "a text that contains ': ' needs quotes", start..<line.textEnd,
            hint: "write \(key): \(Self.quoted(file.bytes[start..<line.textEnd]))")
    }

    private var unknownEscape: Diagnostic? {
        guard
            says("escape character") || says("escape code") || says("Unicode character escape")
                || says("expected hexdecimal number")
        else { return nil }
        let backslash = file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\\")) ?? offset
        return mistake(
            "this backslash begins no escape that YAML knows", backslash..<min(backslash + 2, file.bytes.count),
            hint: "write \\\\ for a backslash, or use single quotes")
    }

    /// `title: "Order" by phone`
    private var afterQuote: Diagnostic? {
        guard says("did not find expected"), let last = layout.quotes.last, last.upperBound <= offset,
            layout.pastBlanks(last.upperBound) == offset,
            layout.line(of: last.lowerBound).start == layout.line(of: offset).start
        else { return nil }
        let opening = last.lowerBound
        let quote = String(Unicode.Scalar(file.bytes[opening]))
        return mistake(
            "the text goes on after its closing quote", character(at: offset),
            hint: quote == "\""
                ? "put all of it between quotes; write \\\" for a quote inside"
                : "put all of it between quotes; write '' for a quote inside",
            note("the quote closes here", (last.upperBound - 1)..<last.upperBound))
    }

    // MARK: Brackets

    private var unclosedBracket: Diagnostic? {
        guard says("flow mapping") || says("flow sequence") || says("end of stream") || says("flow") else { return nil }
        guard let opening = layout.openBrackets.last else { return nil }
        let (line, errorLine) = (layout.line(of: opening), layout.line(of: offset))
        guard line.start != errorLine.start || offset >= layout.end else { return nil }
        let sign = file.bytes[opening] == UInt8(ascii: "{") ? ("{", "}") : ("[", "]")
        return mistake(
            "this '\(sign.0)' is never closed", character(at: opening), hint: "close it with '\(sign.1)'",
            offset < layout.end ? note("this cannot be a part of it", character(at: offset)) : nil)
    }

    private var missingComma: Diagnostic? {
        guard says("expected ',' or") else { return nil }
        if let context, let byte = layout.byte(offset), byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
            let signs = file.bytes[context] == UInt8(ascii: "{") ? ("{", "}") : ("[", "]")
            let closing = String(Unicode.Scalar(byte))
            return mistake(
                "this '\(signs.0)' is not closed", character(at: context), hint: "close it with '\(signs.1)'",
                note("this '\(closing)' closes what is around it", character(at: offset)))
        }
        let closing = says("'}'") ? "}" : "]"
        let related = context.map { note("the brackets begin here", character(at: $0)) }
        return mistake(
            "a comma or '\(closing)' is missing before this", character(at: offset),
            hint: "put a text that contains a comma, a colon or brackets in quotes", related)
    }

    // MARK: Indentation

    private var missingDash: Diagnostic? {
        guard says("expected '-' indicator") else { return nil }
        let line = layout.line(of: offset)
        return mistake(
            "this line is indented like the entries of a list, and does not begin with '-'",
            line.textStart..<max(line.textEnd, line.textStart),
            hint: "begin it with '- ', or take the '-' away from the lines above",
            context.map { note("the list begins here", character(at: $0)) })
    }

    /// `also: - clerk`
    private var listAfterKey: Diagnostic? {
        guard says("block sequence entries are not allowed") else { return nil }
        return mistake(
            "a list cannot begin on the line of its key", character(at: offset),
            hint: "begin it on the next line, or write it in brackets: [a, b]")
    }

    private var indentation: Diagnostic? {
        guard
            says("expected key") || says("mapping values are not allowed") || says("could not find expected ':'")
                || says("block mapping") || says("block collection")
        else { return nil }
        let place = says("could not find expected ':'") ? context ?? offset : offset
        let line = layout.line(of: place)
        let text = line.textStart..<max(line.textEnd, line.textStart)
        if !layout.isKey(line) {
            return mistake("this line has no key", text, hint: "write a key, a colon and a space before the text")
        }
        guard let above = layout.line(above: line) else { return nil }
        let indent = line.textStart - line.start
        let nearest = layout.indents(above: line).filter { $0 != indent }.min { abs($0 - indent) < abs($1 - indent) }
        return mistake(
            "this line is indented by \(indent), which fits none of the lines above", text,
            hint: nearest.map { "indent it by \($0)" },
            note("the line above is indented by \(above.textStart - above.start)", above.textStart..<above.textEnd))
    }

    private var unreadable: Diagnostic {
        let isDirective = layout.byte(offset) == UInt8(ascii: "%")
        return mistake(
            isDirective ? "directives of YAML are not part of the format" : "this is not valid YAML here",
            character(at: min(offset, layout.end)),
            hint: "put a text with signs of YAML in quotes, and indent the lines of one mapping alike")
    }
}
