extension Words {
    package static let german = Words(
        site: .german, slide: .german, firewall: .german, reference: .german, changes: .german, rules: .german,
        deck: .german, picture: .german,
        blocked: .german, script: { $0.german })
}

/// `1 Verbindung`, `12 Verbindungen`
private func counted(_ noun: String, _ plural: String) -> Count {
    { count in "\(count) \(count == 1 ? noun : plural)" }
}

private let months = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
]

extension SiteWords {
    package static let german = SiteWords(
        skipToContent: "Zum Inhalt springen", skipToContents: "Zum Inhaltsverzeichnis springen", site: "Website",
        contents: "Inhalt", menu: "Menü", onThisPage: "Auf dieser Seite", breadcrumbs: "Brotkrumen",
        previousAndNext: "Vorige und nächste Seite", previous: "Zurück", next: "Weiter", search: "Suchen",
        dark: "Dunkel", allSections: { "Alle \($0) Abschnitte" },
        edition: { "Ausgabe \($0)" }, editionAt: { "\($0) bei \($1)" }, editionLabel: "Ausgabe",
        editionsLabel: "Ausgaben", draftMark: "(Entwurf)", latestMark: "(neueste)", isReleased: "veröffentlicht",
        isDraft: "Entwurf", releasedOn: { "veröffentlicht am \($0)" }, draftOf: { "Entwurf vom \($0)" },
        date: { "\($2). \(months[max(1, min($1, 12)) - 1]) \($0)" }, doesNotHavePage: "hat diese Seite nicht",
        aboutEdition: "Zu dieser Ausgabe", draft: "Entwurf.",
        draftNotice: { "Ausgabe \($0) ist nicht veröffentlicht; ihr Inhalt kann sich noch ändern." },
        notLatest: { "Ausgabe \($0) ist nicht die neueste." }, latest: { "\($0), der neuesten" },
        thisPageInLatest: { "Diese Seite in \($0), der neuesten" }, pageIsNotIn: "Diese Seite gibt es nicht in",
        waysIn: "Einstiege", all: { "Alle \($0)" }, slides: "Folien", slideCount: counted("Folie", "Folien"),
        section: "Abschnitt", sections: "Abschnitte", otherPages: "Weitere Seiten", print: "Drucken", notes: "Notizen",
        printDescription: { "Alle Folien der Ausgabe \($0) auf einer Seite." }, backToPages: "Zurück zu den Seiten",
        pageIsHere: "Diese Seite ist hier", pageNotFound: "Seite nicht gefunden",
        pageNotFoundNotice: {
            "\($0) hat unter dieser Adresse keine Seite. Sie wurde vielleicht umbenannt oder gehört zu einer anderen Ausgabe."
        },
        firstPage: "Startseite",
        shortenAddress: "Kürzen Sie die Adresse bis zum Ordner der Website, um zur Startseite zu gelangen.",
        deckOf: { "Folien: \($0)" },
        deckDescription: { "Jedes Diagramm der Ausgabe \($0) als Bild im Format 16:9, hell und dunkel." },
        deckSummary: "Jedes Diagramm als Bild, das eine Folie im Format 16:9 füllt, hell und dunkel.",
        deckInOneFile: "Alle in einer Datei: ", handoutFile: "Handzettel (PDF)", slidesFile: "Folien (PDF)",
        deckInstructions: """
            Die Bilder sind SVG: scharf in jeder Größe, und mit Text als Umrissen, sodass sie auch ohne die Schriftart gleich \
            aussehen. Speichern Sie das gewünschte Bild, dann:
            """,
        deckPowerPoint: """
            PowerPoint: Einfügen, Bilder, Dieses Gerät. „In Form konvertieren“ unter Grafikformat macht einzelne Teile \
            bearbeitbar.
            """,
        deckImpress: "LibreOffice Impress: Einfügen, Bild.",
        deckBitmapsBefore: """
            Wo nur Rastergrafiken angenommen werden, etwa bei Google Slides, und für ein Bild jedes Schritts eines Ablaufs \
            erzeugt\u{20}
            """,
        deckStepsBefore: """
            Wo nur Rastergrafiken angenommen werden, etwa bei Google Slides, das PNG. Von jedem Schritt eines Ablaufs \
            erzeugt\u{20}
            """,
        deckBitmapsAfter: " solche Bilder.", light: "hell", darkPicture: "dunkel",
        diagramCount: counted("Diagramm", "Diagramme"), diagramOf: { "Diagramm zu \($0)" })
}

extension SlideWords {
    package static let german = SlideWords(
        happyPathHeading: "Ablauf", notesHeading: "Hinweise",
        componentArchitecture: "Komponentenarchitektur", communicationArchitecture: "Kommunikationsarchitektur",
        communicationFlow: "Kommunikationsablauf", partlyReconstructed: "Teilweise erschlossen: ",
        partlyReconstructedNotice: """
            Keine Quelle nennt dies ausdrücklich; es folgt aus dem, was Quellen nennen. Prüfen Sie es, bevor Sie sich darauf \
            verlassen:\u{20}
            """,
        connectionsOf: { "\($0) der \($1) Verbindungen" }, notInstalledAt: { "Bei \($0) nicht installiert: " },
        notInstalledNotice:
            ". Deren Verbindungen sind hier weggelassen, und Schritte, die sie brauchen, sind gekennzeichnet.",
        notInstalled: "Nicht installiert:", diagram: { "Diagramm: \($0)" },
        couldNotBeLaidOut:
            "Dieses Diagramm konnte nicht angeordnet werden. Seine Komponenten sind untereinander gezeichnet.",
        openDrawing: "Zeichnung allein öffnen (SVG)", deckPicture: ". Bild für eine Präsentation: ",
        stackKey: "Ein Stapel steht für mehrere gleicher Art: ×n für beliebig viele, ×3 für drei.",
        foldedParts: "Teile des Diagramms",
        foldedNotice: "Einige Kästen stehen für mehrere Maschinen, die eigene Diagramme haben:",
        portsAndLines: "Ports und Linien", line: "Linie", whatItIs: "Bedeutung", from: { "von \($0)" },
        connections: "Verbindungen", path: "Pfad", pathNamed: { "Pfad \($0)" },
        pathInDiagram: { "Pfad \($0) im Diagramm" }, opensTheConnection: "Baut die Verbindung auf",
        listens: "Nimmt sie an", port: "Port", transport: "Transport", protocol: "Protokoll",
        openedFrom: "Quellport", anyPort: "beliebiger Port", purpose: "Zweck", needed: "Benötigt", always: "immer",
        rule: "Regel", source: "Quelle", matrix: "Matrix", eachOther: "untereinander",
        eitherOpens: "beide bauen Verbindungen auf", on: { "auf \($0)" }, table: "Tabelle", sources: "Quellen",
        noSource: "keine Quelle", readOn: { "gelesen am \($0)" },
        surestFirst: { "Wie sicher eine Angabe ist, die sicherste zuerst: \($0). " },
        surest: { "Am sichersten ist, was mit „\($0)“ gekennzeichnet ist." },
        derived: { levels in
            "Was mit \(levels.map { "„\($0)“" }.joined(separator: " oder ")) gekennzeichnet ist, nennt keine Quelle; es "
                + "wurde aus anderen Angaben erschlossen."
        },
        connection: { "\($0) \($2 ? "von und zu" : "zu") \($1)" }, amongThemselves: { "\($0) untereinander" })
}

extension FirewallWords {
    package static let german = FirewallWords(
        matrix: "Firewall-Matrix",
        description: { "Wer baut welche Verbindung zu wem auf: alle Verbindungen der Ausgabe \($0)." },
        flowCount: counted("Verbindung", "Verbindungen"),
        summary: { flows, crossing in
            "\(flows) \(flows == 1 ? "Verbindung" : "Verbindungen"), davon \(crossing == 0 ? "keine" : "\(crossing)") von einer Zone in eine andere."
        },
        sameAsFile: "Dasselbe als Datei: ",
        answersComeBack: """
            . Regeln müssen nur durchlassen, was die erste Spalte aufbaut; Antworten kommen über dieselbe Verbindung zurück.
            """,
        neverSees: "Was eine Firewall nie sieht",
        leftOut: { "\($0) \($0 == 1 ? "Kommunikation" : "Kommunikationen") weggelassen: " }, from: "Von", to: "Zu",
        why: "Warum", describedIn: "Beschrieben in", whatFor: "Wofür", neededBy: "Gebraucht von",
        required: "erforderlich", optional: "optional", multicast: "Multicast", withinSubnet: "innerhalb des Subnetzes",
        encrypted: "verschlüsselt", notEncrypted: "nicht verschlüsselt",
        encryptionNotStated: "Verschlüsselung nicht angegeben", data: { "Daten \($0)" },
        dataBothWays: "in beide Richtungen", dataFromInitiator: "vom Aufbauenden", dataToInitiator: "zum Aufbauenden",
        dataNotStated: "nicht angegeben", flow: { "Verbindung \($0)" }, noZone: "keine Zone",
        within: { "Innerhalb: \($0)" }, flowsByZones: "Verbindungen nach Zonen", zones: "Zonen",
        flows: "Verbindungen", part: { "Teil \($0) von \($1)" }, parts: "Teile",
        inZone: "In Zone", portsColumn: "Ports", flowColumn: "Verbindung", deployment: { "Installation: \($0)" },
        noDeployment: "keine, die Vorgaben der Ausgabe",
        letThrough: "Regeln müssen nur durchlassen, was die erste Spalte aufbaut.",
        number: "Nummer",
        protocol: "Protokoll", initiator: "Aufbau", filter: "Matrix filtern", text: "Text", port: "Port",
        component: "Komponente", section: "Abschnitt", allZones: "alle Zonen", allPorts: "alle Ports",
        allComponents: "alle Komponenten", allSections: "alle Abschnitte", crossesZone: "Über Zonengrenzen",
        showAll: "Alle anzeigen", saveAsCSV: "Als CSV speichern", rulesFor: { "Regeln für \($0)" },
        rulesNotice: """
            Aus den Hosts der Installation erzeugt: eine Datei für jeden Host, nach seiner Rolle, und eine für die Firewall \
            zwischen je zwei Zonen. Sie lassen nur zu und ergänzen die Regeln, die ein Host oder eine Firewall schon hat; der \
            Kopf jeder Datei sagt, wie. „portolan rules --drop“ schreibt vollständige Regelsätze.
            """,
        noRule: "keine Regel kann geschrieben werden", notWritten: "Ganz oder teilweise nicht geschrieben:",
        fromAddresses: "Von den Adressen zu geladenen und geprüften Regeln",
        ruleSteps: RuleSteps(
            writeDeployment: """
                Die Hosts und Netze der Installation aufschreiben, und wer sie verwaltet. Jede Komponente und jeder Port \
                steht als Kommentar in der Datei:
                """,
            writeRules: """
                Eine Datei für jeden Host erzeugen und eine für die Firewall zwischen je zwei Zonen. Was nicht geschrieben \
                werden kann, wird mit seiner Zeile gemeldet:
                """,
            load: """
                Die Datei eines Hosts dorthin kopieren und laden, und die eigenen Regeln des Hosts zu ihr springen lassen, \
                wie ihr Kopf es sagt. Sie lässt nur zu und sperrt niemanden aus:
                """,
            writeProbes: "Für jeden Host ein Skript erzeugen, das jede Verbindung versucht, die er öffnet:",
            probe: "Das Skript dort ausführen. Es sagt, was offen ist und welche Schritte sonst ausfallen:",
            observe: "Vergleichen, was gesehen wurde und was dokumentiert ist; auch die Ausgabe von „ss -tunap“:"),
        insideOneMachine: "innerhalb einer Maschine",
        amongPeople: "zwischen Personen oder zwischen Person und Maschine",
        onNoNetwork: "von Hand übertragen, über kein Netz", various: "verschieden",
        insteadOf: { "\($0) (üblich \($1))" }, numberAt: { "\($0) auf \($1)" },
        unknownTransport: "unbekannter Transport",
        ipProtocol: { "IP-Protokoll \($0)" })
}

extension ReferenceWords {
    package static let german = ReferenceWords(
        ports: "Ports", components: "Komponenten", settings: "Einstellungen", port: "Port", setting: "Einstellung",
        flowsCard: { counted("Verbindung", "Verbindungen")($0) + ": wer öffnet welchen Port zu wem" },
        portsCard: counted("Port", "Ports"),
        componentsCard: counted("Maschine, Dienst oder Person", "Maschinen, Dienste, Personen"),
        settingsCard: { counted("Einstellung", "Einstellungen")($0) + ": was jede bestimmt" },
        componentsOf: { "Komponenten: \($0)" },
        componentsDescription: { "Alle Maschinen, Dienste, Personen und externen Systeme der Ausgabe \($0)." },
        componentsSummary: "Was Verbindungen aufbaut und was sie annimmt, Zone für Zone.", inNoZone: "In keiner Zone",
        people: "Personen", roleCount: counted("Rolle", "Rollen"), machineCount: counted("Maschine", "Maschinen"),
        componentCount: counted("Komponente", "Komponenten"),
        componentDescription: { "\($0): die Verbindungen, die sie aufbaut, und die, die sie annimmt." },
        opensConnections: "Baut Verbindungen auf", listensForConnections: "Nimmt Verbindungen an",
        neverSees: "Kommunikation, die eine Firewall nie sieht", whereDrawn: "Wo sie gezeichnet ist", zone: "Zone",
        technology: "Technik", owner: "Zuständig", tags: "Schlagwörter", number: "Nummer", more: "Mehr",
        sitsAt: "Sitzt an", liesIn: "Liegt in", holds: "Enthält", machine: "Maschine", service: "Dienst",
        application: "Anwendung", database: "Datenbank", person: "Person", external: "externes System",
        zoneKind: "Zone",
        portsDescription: { "Alle Ports der Ausgabe \($0): wer sie anbietet und was sie braucht." },
        portsSummary: "Wer auf welchem Port Verbindungen annimmt und was ausfällt, wenn er geschlossen ist.",
        whoListens: "Wer annimmt", flows: "Verbindungen", numberFrom: "Nummer laut", opensIt: "Baut auf",
        listens: "Nimmt an", breaksWithoutIt: "Fällt ohne ihn aus", drawnOn: "Gezeichnet auf",
        noStep: "kein Schritt eines Ablaufs",
        flowsOnSlides: { "Abläufe auf \($0) \($0 == 1 ? "Folie" : "Folien")" },
        portTitle: { "Port \($0): \($1)" }, portOfSitesChoice: { "\($0): Port nach Wahl der Installation" },
        chosenAtEachSite: "je Installation gewählt",
        portDescription: {
            "\($0): wer ihn öffnet, wer annimmt, was ohne ihn ausfällt und wo er gezeichnet ist."
        },
        carries: "Trägt", sameNumber: "Gleiche Nummer", whatUsesIt: "Was ihn nutzt",
        rowsOfMatrix: "Seine Zeilen der Firewall-Matrix", flowsOn: { "Verbindungen auf \($0)" },
        whereNamed: "Wo der Text ihn nennt", whereNumberFrom: "Woher die Nummer stammt",
        ifClosed: "Wenn er geschlossen ist", ifTransportClosed: { "Wenn \($0) auf ihm geschlossen ist" },
        inSection: { "\($0), in \($1)" }, whatStops: { "\($0): was ohne ihn ausfällt." },
        noSection: "Seiten ohne Abschnitt",
        alsoDrawnOn: "Seine Verbindungen sind auch, ohne Schritte, gezeichnet auf ", cut: "Getrennt: ",
        settingsDescription: { "Alle Einstellungen, die Ausgabe \($0) nennt." },
        settingsSummary: "Was jede bestimmt und wo der Text sie nennt.", name: "Name",
        whatItDecides: "Was sie bestimmt", readBy: "Gelesen von", alsoWritten: "Auch geschrieben",
        introduction: "Einleitung", step: { "Schritt \($0)" }, steps: "Schritte", slide: "Folie",
        component: "Komponente", flow: "Verbindung", text: "Text")
}

extension ChangeWords {
    package static let german = ChangeWords(
        changes: "Änderungen", since: { "Änderungen seit \($0)" }, cardNothing: { "seit \($0): nichts" },
        card: { version, opened, closed, slides in
            "seit \(version): \(counted("Regel", "Regeln")(opened)) geöffnet, \(closed) geschlossen, "
                + "\(counted("Folie", "Folien")(slides)) geändert"
        },
        description: { "Was in Ausgabe \($0) anders ist als in \($1)." }, newSince: { "Neu seit \($0)" },
        changedSince: { "Geändert seit \($0)" }, doNotDiffer: "Die beiden Ausgaben unterscheiden sich nicht.",
        summary: { opened, closed, relabelled, slides in
            "Firewall-Regeln: \(opened) geöffnet, \(closed) geschlossen, \(relabelled) umbenannt. "
                + (slides == 0
                    ? "Keine Folie geändert." : slides == 1 ? "Eine Folie geändert." : "\(slides) Folien geändert.")
        },
        catalog: "Katalog", structure: "Reihenfolge und Abschnitte", bySlide: "Nach Folien", firewall: "Firewall",
        nothingOpens: { "Nichts öffnet und nichts schließt: Regeln für \($0) gelten für \($1)." }, opens: "Öffnet",
        closes: "Schließt", relabelled: "Umbenannt: die Regel bleibt, ihre Beschreibung nicht",
        reconstructed: "erschlossen", onlyIn: { "Diese Folie gibt es nur in \($0)." },
        wasNotIn: { "Diese Folie gab es in \($0) nicht." }, text: "Text",
        diagramOfBoth: { "Diagramm: \($0), \($1) und \($2)" },
        laidOver: { "Beide Ausgaben übereinander, in der Anordnung von \($0). " },
        addedBand: "hinzugefügt (durchgezogenes Band).", removedBand: "entfernt (gestricheltes Band, grau gezeichnet).",
        changedBand: "geändert (gepunktetes Band).",
        property: \.german, kind: \.german, subject: { $1 ? $0.german.many : $0.german.one },
        step: { "Schritt \($0)" }, note: { "Hinweis \($0)" }, yes: "ja", no: "nein", always: "immer",
        bothSides: "beide Seiten",
        with: { "\($0) mit \($1)" }, theSections: "die Abschnitte",
        connectionsOfDiagram: "die Verbindungen des Diagramms",
        listOfCatalog: { "\($0.german.many) des Katalogs" }, rule: { "\($0) von \($1) zu \($2)" },
        otherService: "anderes", onChosenPort: { "\($0) auf einem Port nach Wahl der Installation" },
        onUnknownPort: { "\($0) auf einem unbekannten Port" })
}

extension PictureWords {
    package static let german = PictureWords(
        port: "Port", line: "Linie", protocol: "Protokoll", opensTheConnection: "baut die Verbindung auf",
        listens: "nimmt an", payloadComesBack: "Nutzdaten kommen zurück", eitherOpens: "beide Seiten bauen auf",
        dotAndHead: "Der Punkt bezeichnet die Seite, die die Verbindung aufbaut, die Pfeilspitze die, die annimmt.",
        hollowHead: " Eine hohle Pfeilspitze am Punkt: Nutzdaten kommen über eine offen gehaltene Verbindung zurück.",
        headAtEachEnd: " Eine Pfeilspitze an jedem Ende und kein Punkt: beide Seiten bauen Verbindungen auf.")
}

extension BlockedWords {
    package static let german = BlockedWords(
        connectionsCut: {
            $0 == 1 ? "1 Verbindung dieser Seite ist getrennt." : "\($0) Verbindungen dieser Seite sind getrennt."
        },
        everyStepHappens: "Jeder Schritt ist weiterhin möglich.",
        stepCannot: { step, rest, isOne in
            "Schritt \(step) ist nicht mehr möglich"
                + (rest.map { ", und \($0) \(isOne ? "hängt" : "hängen") davon ab." } ?? ".")
        },
        stepMayFail: { step, conditions, rest in
            "Schritt \(step) kann ausfallen (\(conditions))" + (rest.map { ", und damit \($0)." } ?? ".")
        },
        stepTakesPlace: { step, other, rest in
            "Schritt \(step) tritt an die Stelle von Schritt \(other)"
                + (rest.map { "; möglicher Ausfall: \($0)." } ?? ", und der Ablauf geht weiter.")
        },
        step: { "Schritt \($0)" }, whereTransport: { "wo \($0) verwendet wird" }, over: { "\($0) über \($1)" },
        wherePort: { "wo Port \($0) verwendet wird" },
        whereBlockedPort: { "wo ein gesperrter Port aus \($0) verwendet wird" }, whereItIs: { "wo es \($0) ist" },
        whereOpens: { "wo \($0) die Verbindung aufbaut" }, asIn: { "wie in „\($0)“" },
        stepsTo: { "die Schritte \($0) bis \($1)" },
        stepsAnd: { numbers in
            "die Schritte " + numbers.dropLast().map(String.init).joined(separator: ", ") + " und \(numbers.last ?? 0)"
        })
}

extension ScriptWord {
    fileprivate var german: String {
        switch self {
        case .chosen: "Auswahl"
        case .unblock: "Freigeben"
        case .block: "Sperren"
        case .blockIt: "Sperren"
        case .close: "Schließen"
        case .blocked: "Gesperrt: {1}."
        case .mayStopMore: "Zusammen kann mehr ausfallen, als hier steht."
        case .cutOff: "getrennt"
        case .cannotHappen: "nicht möglich"
        case .mayFail: "kann ausfallen"
        case .happensInstead: "geschieht stattdessen"
        case .previous: "Zurück"
        case .next: "Weiter"
        case .end: "Beenden"
        case .stepOf: "Schritt {1} von {2}"
        case .play: "Abspielen: {1}"
        case .playFlow: "Ablauf abspielen"
        case .happyPath: "Ablauf"
        case .zoomIn: "Vergrößern"
        case .zoomOut: "Verkleinern"
        case .wholeDrawing: "Ganze Zeichnung"
        case .whole: "Ganz"
        case .fullScreen: "Vollbild"
        case .leaveFullScreen: "Vollbild verlassen"
        case .light: "Hell"
        case .dark: "Dunkel"
        case .lightTheme: "Helle Darstellung"
        case .darkTheme: "Dunkle Darstellung"
        case .linkTo: "Link zu {1}"
        case .thisStep: "diesem Schritt"
        case .copied: "kopiert"
        case .searchHint: "Port, Einstellung, Komponente, Wörter eines Schritts"
        case .searchEdition: "Diese Ausgabe durchsuchen"
        case .search: "Suche"
        case .nothingFound: "Nichts gefunden. Weniger Buchstaben finden vielleicht mehr."
        case .results: "{1} Treffer"
        case .oneResult: "1 Treffer"
        case .bestResults: "{1} Treffer, davon die besten {2}"
        case .indexNotLoaded: "Der Suchindex konnte nicht geladen werden ({1})."
        case .noFlows: "Keine Verbindung passt dazu."
        case .showAll: "Alle anzeigen"
        case .flows: "{1} Verbindungen"
        case .flowsOf: "{1} von {2} Verbindungen"
        case .countOf: "{1} von {2}"
        }
    }
}
