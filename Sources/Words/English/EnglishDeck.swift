extension DeckWords {
    package static let english = DeckWords(
        language: "en-US", part: "Part", place: { "(\($0) of \($1))" },
        partOfDiagram: { "A part of the diagram ‘\($0)’: \($1)." },
        elsewhere: "Elsewhere", elsewhereDescription: "Where the lines lead whose ends are not on this slide",
        leadsTo: { "Leads to \($0)" }, legend: "The lines of the diagram: port, line and protocol",
        legendTitle: "legend",
        ofThem: { "\($0) of them" }, manyOfThem: "many of them", zoneAsBox: "whatever is in a zone",
        with: { "\($0), with \($1)" }, matrix: "Firewall matrix", between: { "From \($0) to \($1)" },
        within: { "Within \($0)" },
        matrixBetween: { "Firewall matrix: from \($0) to \($1)" },
        matrixWithin: { "Firewall matrix: within \($0)" },
        connectionCount: { "\($0) connection\($0 == 1 ? "" : "s")" },
        connections: { "\($0) connection\($0 == 1 ? "" : "s"), \($1)." })
}
