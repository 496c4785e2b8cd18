extension DeckWords {
    package static let german = DeckWords(
        language: "de-DE", part: "Teil", place: { "(\($0) von \($1))" },
        partOfDiagram: { "Ein Teil des Diagramms „\($0)“: \($1)." },
        elsewhere: "Anderswo",
        elsewhereDescription: "Wohin die Linien führen, deren Enden nicht auf dieser Folie sind",
        leadsTo: { "Führt zu \($0)" }, legend: "Die Linien des Diagramms: Port, Linie und Protokoll",
        legendTitle: "Legende",
        ofThem: { "\($0) davon" }, manyOfThem: "mehrere davon", zoneAsBox: "was in einer Zone ist",
        with: { "\($0), mit \($1)" }, matrix: "Firewall-Matrix", between: { "Von \($0) nach \($1)" },
        within: { "Innerhalb von \($0)" },
        matrixBetween: { "Firewall-Matrix: von \($0) nach \($1)" },
        matrixWithin: { "Firewall-Matrix: innerhalb von \($0)" },
        connectionCount: { "\($0) Verbindung\($0 == 1 ? "" : "en")" },
        connections: { "\($0) Verbindung\($0 == 1 ? "" : "en"), \($1)." })
}
