extension Words {
    package static let english = Words(
        site: .english, slide: .english, firewall: .english, reference: .english, changes: .english, rules: .english,
        deck: .english,
        picture: .english, blocked: .english, script: { $0.english })
}

/// `1 flow`, `12 flows`
private func counted(_ noun: String, _ plural: String? = nil) -> Count {
    { count in "\(count) \(count == 1 ? noun : plural ?? noun + "s")" }
}

private let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

extension SiteWords {
    package static let english = SiteWords(
        skipToContent: "Skip to the content", skipToContents: "Skip to the contents", site: "Site",
        contents: "Contents", menu: "Menu", onThisPage: "On this page", breadcrumbs: "Breadcrumbs",
        previousAndNext: "Previous and next page", previous: "Previous", next: "Next", search: "Search",
        dark: "Dark", allSections: { "All \($0) sections" },
        edition: { "Edition \($0)" }, editionAt: { "\($0) at \($1)" }, editionLabel: "Edition",
        editionsLabel: "Editions", draftMark: "(draft)", latestMark: "(latest)", isReleased: "released",
        isDraft: "draft", releasedOn: { "released on \($0)" }, draftOf: { "draft of \($0)" },
        date: { "\($2) \(months[max(1, min($1, 12)) - 1]) \($0)" }, doesNotHavePage: "does not have this page",
        aboutEdition: "About this edition", draft: "Draft.",
        draftNotice: { "Edition \($0) is not released, and what it says may still change." },
        notLatest: { "Edition \($0) is not the latest." }, latest: { "\($0), the latest" },
        thisPageInLatest: { "This page in \($0), the latest" }, pageIsNotIn: "This page is not in",
        waysIn: "Ways in", all: { "All \($0)" }, slides: "Slides", slideCount: counted("slide"),
        section: "Section", sections: "Sections", otherPages: "Other pages", print: "Print", notes: "Notes",
        printDescription: { "All slides of edition \($0) on one page." }, backToPages: "Back to the pages",
        pageIsHere: "This page is here", pageNotFound: "Page not found",
        pageNotFoundNotice: {
            "\($0) has no page at this address. It may have been renamed, or be in another edition."
        },
        firstPage: "First page", shortenAddress: "Shorten the address to the site’s folder to reach its first page.",
        deckOf: { "Slides: \($0)" },
        deckDescription: { "Every diagram of edition \($0) as a 16:9 picture, light and dark." },
        deckSummary: "Every diagram as a picture that fills a 16:9 slide, light and dark.",
        deckInOneFile: "All of them in one file: ", handoutFile: "handout (PDF)", slidesFile: "slides (PDF)",
        deckInstructions: """
            The pictures are SVG: sharp at any size, and with their text as outlines, so that they look the same where \
            the font is not installed. Save the one you want, then:
            """,
        deckPowerPoint: """
            PowerPoint: Insert, Pictures, This Device. Convert to Shape, under Graphics Format, makes single parts editable.
            """,
        deckImpress: "LibreOffice Impress: Insert, Image.",
        deckBitmapsBefore: """
            Where only bitmaps are taken, as by Google Slides, and for a picture of each step of a happy path:\u{20}
            """,
        deckStepsBefore: """
            Where only bitmaps are taken, as by Google Slides: the PNG. A picture of each step of a happy path:\u{20}
            """,
        deckBitmapsAfter: " makes them.", light: "light", darkPicture: "dark", diagramCount: counted("diagram"),
        diagramOf: { "Diagram of \($0)" })
}

extension SlideWords {
    package static let english = SlideWords(
        happyPathHeading: "Happy path", notesHeading: "Notes",
        componentArchitecture: "Component architecture", communicationArchitecture: "Communication architecture",
        communicationFlow: "Communication flow", partlyReconstructed: "Partly reconstructed: ",
        partlyReconstructedNotice: """
            no source states these in so many words; they follow from what sources do state. Check them before you rely on \
            them:\u{20}
            """,
        connectionsOf: { "\($0) of the \($1) connections" }, notInstalledAt: { "Not installed at \($0): " },
        notInstalledNotice: ". Connections of these are left out here, and steps that need them are marked.",
        notInstalled: "Not installed:", diagram: { "Diagram: \($0)" },
        couldNotBeLaidOut: "This diagram could not be laid out. Its components are drawn below each other.",
        openDrawing: "Open the drawing by itself (SVG)", deckPicture: ". Picture for a slide deck: ",
        stackKey: "A pile stands for several of the same kind: ×n for any number, ×3 for three.",
        foldedParts: "Parts of the diagram",
        foldedNotice: "Some boxes stand for several machines, which have diagrams of their own:",
        portsAndLines: "Ports and lines", line: "Line", whatItIs: "What it is", from: { "from \($0)" },
        connections: "Connections", path: "Path", pathNamed: { "path \($0)" },
        pathInDiagram: { "path \($0) in the diagram" }, opensTheConnection: "Opens the connection",
        listens: "Listens", port: "Port", transport: "Transport", protocol: "Protocol", openedFrom: "Opened from",
        anyPort: "any port", purpose: "Purpose", needed: "Needed", always: "always", rule: "Rule", source: "Source",
        matrix: "matrix", eachOther: "each other", eitherOpens: "either opens connections", on: { "on \($0)" },
        table: "Table", sources: "Sources", noSource: "no source", readOn: { "read on \($0)" },
        surestFirst: { "How sure a fact is, the surest first: \($0). " },
        surest: { "What is marked \($0) is the surest." },
        derived: {
            "What is marked \($0.joined(separator: " or ")) no source states; it was derived from what others state."
        },
        connection: { "\($0) \($2 ? "to and from" : "to") \($1)" }, amongThemselves: { "\($0) to each other" })
}

extension FirewallWords {
    package static let english = FirewallWords(
        matrix: "Firewall matrix",
        description: { "Who opens which connection to whom: all flows of edition \($0)." },
        flowCount: counted("flow"),
        summary: { flows, crossing in
            "\(flows) \(flows == 1 ? "flow" : "flows"), \(crossing == 0 ? "none" : "\(crossing)") of them from one zone to another."
        },
        sameAsFile: "The same as a file: ",
        answersComeBack:
            ". Rules need to let through only what the first column opens; answers come back on the same connection.",
        neverSees: "What a firewall never sees", leftOut: { counted("communication")($0) + " left out: " },
        from: "From", to: "To", why: "Why", describedIn: "Described in", whatFor: "What for", neededBy: "Needed by",
        required: "required", optional: "optional", multicast: "multicast", withinSubnet: "within the subnet",
        encrypted: "encrypted", notEncrypted: "not encrypted", encryptionNotStated: "encryption not stated",
        data: { "data \($0)" }, dataBothWays: "both ways", dataFromInitiator: "from the initiator",
        dataToInitiator: "to the initiator", dataNotStated: "not stated", flow: { "Flow \($0)" }, noZone: "no zone",
        within: { "Within: \($0)" }, flowsByZones: "Flows by zones", zones: "Zones", flows: "Flows",
        part: { "part \($0) of \($1)" }, parts: "Parts",
        inZone: "In zone", portsColumn: "Ports", flowColumn: "Flow", deployment: { "Deployment: \($0)" },
        noDeployment: "none, the defaults of the edition",
        letThrough: "Rules need to let through only what the first column opens.",
        number: "number", protocol: "protocol",
        initiator: "initiator", filter: "Filter the matrix", text: "Text", port: "Port", component: "Component",
        section: "Section", allZones: "all zones", allPorts: "all ports", allComponents: "all components",
        allSections: "all sections", crossesZone: "Crosses a zone", showAll: "Show all", saveAsCSV: "Save as CSV",
        rulesFor: { "Rules for \($0)" },
        rulesNotice: """
            Made of the hosts of the deployment: a file for each host of the site, by its role, and one for the firewall \
            between each pair of zones. They only accept, and are for the rules that a host or firewall has already; the \
            head of each file says how. “portolan rules --drop” writes complete rule sets.
            """,
        noRule: "no rule can be written", notWritten: "Not written, in whole or in part:",
        fromAddresses: "From addresses to rules that are loaded and tried",
        ruleSteps: RuleSteps(
            writeDeployment: """
                Write down the site’s hosts and networks, and who manages them. The file has every component and port as a \
                comment:
                """,
            writeRules: """
                Make a file for each host and one for the firewall between each pair of zones. What cannot be written is \
                reported with the line to mend:
                """,
            load: """
                Copy a host’s file there, load it, and let the host’s own rules jump to it as the head of the file says. It \
                only accepts, so that nobody is cut off:
                """,
            writeProbes: "Make a script for each host that tries every connection which the host opens:",
            probe: "Run it there. It says what is open, and which steps of which slides stop where something is not:",
            observe: "Compare what was seen with what is documented; the output of “ss -tunap” can be read too:"),
        insideOneMachine: "inside one machine", amongPeople: "between people, or between a person and a machine",
        onNoNetwork: "carried by hand, on no network", various: "various",
        insteadOf: { "\($0) (default \($1))" }, numberAt: { "\($0) at \($1)" }, unknownTransport: "unknown transport",
        ipProtocol: { "IP protocol \($0)" })
}

extension ReferenceWords {
    package static let english = ReferenceWords(
        ports: "Ports", components: "Components", settings: "Settings", port: "Port", setting: "Setting",
        flowsCard: { counted("flow")($0) + ": who opens which port to whom" }, portsCard: counted("port"),
        componentsCard: counted("machine, service or person", "machines, services, people"),
        settingsCard: { counted("setting")($0) + ": what each decides" },
        componentsOf: { "Components: \($0)" },
        componentsDescription: { "Every machine, service, person and external system of edition \($0)." },
        componentsSummary: "What opens connections, and what listens, zone by zone.", inNoZone: "In no zone",
        people: "People", roleCount: counted("role"), machineCount: counted("machine"),
        componentCount: counted("component"),
        componentDescription: { "\($0): the connections that it opens, and those that it listens for." },
        opensConnections: "Opens connections", listensForConnections: "Listens for connections",
        neverSees: "Communication that a firewall never sees", whereDrawn: "Where it is drawn", zone: "Zone",
        technology: "Technology", owner: "Owner", tags: "Tags", number: "Number", more: "More", sitsAt: "Sits at",
        liesIn: "Lies in", holds: "Holds", machine: "machine", service: "service", application: "application",
        database: "database", person: "person", external: "external system", zoneKind: "zone",
        portsDescription: { "Every port of edition \($0): who listens, and what needs it." },
        portsSummary: "Who listens on each, and what stops if it is closed.", whoListens: "Who listens",
        flows: "Flows", numberFrom: "Number from", opensIt: "Opens it", listens: "Listens",
        breaksWithoutIt: "Breaks without it", drawnOn: "Drawn on", noStep: "no step of a flow",
        flowsOnSlides: { "flows on \(counted("slide")($0))" }, portTitle: { "Port \($0): \($1)" },
        portOfSitesChoice: { "\($0): port of the site’s choice" }, chosenAtEachSite: "chosen at each site",
        portDescription: {
            "\($0): who opens it, who listens, what breaks without it, and where it is drawn."
        },
        carries: "Carries", sameNumber: "Same number", whatUsesIt: "What uses it",
        rowsOfMatrix: "Its rows of the firewall matrix", flowsOn: { "Flows on \($0)" },
        whereNamed: "Where the text names it", whereNumberFrom: "Where the number comes from",
        ifClosed: "If it is closed", ifTransportClosed: { "If \($0) on it is closed" },
        inSection: { "\($0), in \($1)" }, whatStops: { "\($0): what stops without it." },
        noSection: "Pages of no section", alsoDrawnOn: "Its connections are also drawn, without steps, on ",
        cut: "Cut: ", settingsDescription: { "Every setting that edition \($0) names." },
        settingsSummary: "What each decides, and where the text names it.", name: "Name",
        whatItDecides: "What it decides", readBy: "Read by", alsoWritten: "Also written",
        introduction: "introduction", step: { "step \($0)" }, steps: "steps", slide: "Slide",
        component: "Component", flow: "Flow", text: "Text")
}

extension ChangeWords {
    package static let english = ChangeWords(
        changes: "Changes", since: { "Changes since \($0)" }, cardNothing: { "since \($0): nothing" },
        card: { version, opened, closed, slides in
            "since \(version): \(counted("rule")(opened)) opened, \(closed) closed, \(counted("slide")(slides)) changed"
        },
        description: { "What is not the same in edition \($0) as in \($1)." },
        newSince: { "New since \($0)" }, changedSince: { "Changed since \($0)" },
        doNotDiffer: "The two editions do not differ.",
        summary: { opened, closed, relabelled, slides in
            "Firewall rules: \(opened) opened, \(closed) closed, \(relabelled) relabelled. "
                + (slides == 0 ? "No slide changed." : slides == 1 ? "One slide changed." : "\(slides) slides changed.")
        },
        catalog: "Catalog", structure: "Order and sections", bySlide: "By slide", firewall: "Firewall",
        nothingOpens: { "Nothing opens and nothing closes: rules for \($0) hold for \($1)." }, opens: "Opens",
        closes: "Closes", relabelled: "Relabelled: the rule stays, what is said of it does not",
        reconstructed: "reconstructed", onlyIn: { "This slide is in \($0) only." },
        wasNotIn: { "This slide was not in \($0)." }, text: "Text",
        diagramOfBoth: { "Diagram: \($0), \($1) and \($2)" },
        laidOver: { "Both editions laid over each other, as \($0) arranges them. " },
        addedBand: "added (solid band).", removedBand: "removed (dashed band, drawn grey).",
        changedBand: "changed (dotted band).",
        property: \.rawValue, kind: \.english, subject: { $0.english + ($1 ? "s" : "") }, step: { "Step \($0)" },
        note: { "Note \($0)" },
        yes: "yes", no: "no", always: "always", bothSides: "both sides", with: { "\($0) with \($1)" },
        theSections: "the sections", connectionsOfDiagram: "the connections of the diagram",
        listOfCatalog: { "the \($0.english)s of the catalog" }, rule: { "\($0) from \($1) to \($2)" },
        otherService: "other", onChosenPort: { "\($0) on a port that each site chooses" },
        onUnknownPort: { "\($0) on a port that is not known" })
}

extension PictureWords {
    package static let english = PictureWords(
        port: "Port", line: "Line", protocol: "Protocol", opensTheConnection: "opens the connection",
        listens: "listens", payloadComesBack: "payload comes back", eitherOpens: "either side opens connections",
        dotAndHead: "The dot marks the side that opens the connection, the arrowhead the side that listens.",
        hollowHead:
            " A hollow arrowhead beside the dot: the payload comes back over a connection that stays open.",
        headAtEachEnd: " An arrowhead at each end and no dot: either side opens connections to the other.")
}

extension BlockedWords {
    package static let english = BlockedWords(
        connectionsCut: { $0 == 1 ? "1 connection of this page is cut." : "\($0) connections of this page are cut." },
        everyStepHappens: "Every step can still happen.",
        stepCannot: { step, rest, isOne in
            "Step \(step) can no longer happen"
                + (rest.map { ", and \($0) \(isOne ? "depends" : "depend") on it." } ?? ".")
        },
        stepMayFail: { step, conditions, rest in
            "Step \(step) may fail (\(conditions))" + (rest.map { ", and with it \($0)." } ?? ".")
        },
        stepTakesPlace: { step, other, rest in
            "Step \(step) takes the place of step \(other)"
                + (rest.map { "; \($0) may fail." } ?? ", and the flow goes on.")
        },
        step: { "step \($0)" }, whereTransport: { "where \($0) is used" }, over: { "\($0) over \($1)" },
        wherePort: { "where port \($0) is used" }, whereBlockedPort: { "where a blocked port of \($0) is used" },
        whereItIs: { "where it is \($0)" }, whereOpens: { "where \($0) opens the connection" },
        asIn: { "as in ‘\($0)’" }, stepsTo: { "steps \($0) to \($1)" },
        stepsAnd: { numbers in
            "steps " + numbers.dropLast().map(String.init).joined(separator: ", ") + " and \(numbers.last ?? 0)"
        })
}

extension ScriptWord {
    fileprivate var english: String {
        switch self {
        case .chosen: "Chosen"
        case .unblock: "Unblock"
        case .block: "Block"
        case .blockIt: "Block it"
        case .close: "Close"
        case .blocked: "Blocked: {1}."
        case .mayStopMore: "Together they may stop more than is shown here."
        case .cutOff: "cut off"
        case .cannotHappen: "cannot happen"
        case .mayFail: "may fail"
        case .happensInstead: "happens instead"
        case .previous: "Previous"
        case .next: "Next"
        case .end: "End"
        case .stepOf: "Step {1} of {2}"
        case .play: "Play: {1}"
        case .playFlow: "Play the flow"
        case .happyPath: "Happy path"
        case .zoomIn: "Zoom in"
        case .zoomOut: "Zoom out"
        case .wholeDrawing: "Whole drawing"
        case .whole: "Whole"
        case .fullScreen: "Full screen"
        case .leaveFullScreen: "Leave full screen"
        case .light: "Light"
        case .dark: "Dark"
        case .lightTheme: "Light theme"
        case .darkTheme: "Dark theme"
        case .linkTo: "Link to {1}"
        case .thisStep: "this step"
        case .copied: "copied"
        case .searchHint: "Port, setting, component, words of a step"
        case .searchEdition: "Search this edition"
        case .search: "Search"
        case .nothingFound: "Nothing found. Fewer letters may find more."
        case .results: "{1} results"
        case .oneResult: "1 result"
        case .bestResults: "{1} results, the best {2} of them"
        case .indexNotLoaded: "The search index could not be loaded ({1})."
        case .noFlows: "No flow is like that."
        case .showAll: "Show all"
        case .flows: "{1} flows"
        case .flowsOf: "{1} of {2} flows"
        case .countOf: "{1} of {2}"
        }
    }
}
