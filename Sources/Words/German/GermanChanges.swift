extension ComparedProperty {
    var german: String {
        switch self {
        case .title: "Titel"
        case .kind: "Art"
        case .inside: "innerhalb"
        case .number: "Nummer"
        case .note: "Anmerkung"
        case .ports: "Ports"
        case .transport: "Transport"
        case .protocol: "Protokoll"
        case .sourcePorts: "Quellports"
        case .reachedAt: "erreichbar unter"
        case .encrypted: "verschlüsselt"
        case .sentToAGroup: "an eine Gruppe gesendet"
        case .staysInTheSubnet: "bleibt im Subnetz"
        case .liesIn: "liegt in"
        case .zone: "Zone"
        case .sitsAt: "sitzt an"
        case .icon: "Symbol"
        case .standsForMany: "steht für mehrere"
        case .technology: "Technik"
        case .owner: "zuständig"
        case .tags: "Schlagwörter"
        case .address: "Adresse"
        case .name: "Name"
        case .otherSpellings: "andere Schreibweisen"
        case .readBy: "gelesen von"
        case .source: "Quelle"
        case .letter: "Buchstabe"
        case .summary: "Zusammenfassung"
        case .introduction: "Einleitung"
        case .instanceOf: "Exemplar von"
        case .openedBy: "aufgebaut von"
        case .paths: "Pfade"
        case .channel: "Kanal"
        case .data: "Daten"
        case .purpose: "Zweck"
        case .needed: "benötigt"
        case .insteadOf: "anstelle von"
        case .confidence: "Sicherheit"
        case .words: "Wortlaut"
        case .place: "Stelle"
        case .sourceZone: "Quellzone"
        case .destination: "Ziel"
        case .destinationZone: "Zielzone"
        }
    }
}

extension ChangeKind {
    var german: String {
        switch self {
        case .added: "hinzugefügt"
        case .removed: "entfernt"
        case .changed: "geändert"
        case .renamed: "umbenannt"
        case .moved: "verschoben"
        case .reordered: "in anderer Reihenfolge"
        }
    }
}

extension ChangeSubject {
    /// For one and for several.
    var german: (one: String, many: String) {
        switch self {
        case .zone: ("Zone", "Zonen")
        case .port: ("Port", "Ports")
        case .channel: ("Kanal", "Kanäle")
        case .component: ("Komponente", "Komponenten")
        case .setting: ("Einstellung", "Einstellungen")
        case .section: ("Abschnitt", "Abschnitte")
        case .slide: ("Folie", "Folien")
        case .diagram: ("Diagramm", "Diagramme")
        case .link: ("Verbindung", "Verbindungen")
        case .initiator: ("Verbindungsaufbau", "Verbindungsaufbauten")
        case .path: ("Pfad", "Pfade")
        case .step: ("Schritt", "Schritte")
        case .note: ("Hinweis", "Hinweise")
        case .text: ("Text", "Texte")
        case .source: ("Quelle", "Quellen")
        }
    }
}
