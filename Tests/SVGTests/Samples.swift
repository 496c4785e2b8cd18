import Layout
import Model

/// A flow through relays: nested services, a database, stacks, a person, several letters on one line.
func querySample() -> Sketch {
    var s = Sketch(width: 1204, height: 567)
    s.channels = [
        .sample("webui", [.single(443)], .tcp, "HTTPS", slot: 1),
        .sample("bes", [.single(52311)], .tcp, "HTTP / HTTPS", slot: 0),
        .sample("notify", [.single(52311)], .udp, "UDP", slot: 2),
    ]
    s.person("user", "User", Rect(x: 84, y: 7, width: 112, height: 42))
    s.connectors = [Connector(from: Point(x: 140, y: 49), to: Point(x: 140, y: 77))]
    s.machine("workstation", "Workstation", icon: .endpoint, Rect(x: 0, y: 77, width: 280, height: 112))
    s.part(
        "browser", "Browser", .application, icon: .browser, in: "workstation",
        Rect(x: 14, y: 133, width: 252, height: 42))
    s.machine("server", "BigFix Server", icon: .server, Rect(x: 0, y: 231, width: 280, height: 336))
    s.part("webui", "WebUI AppServer", icon: .browser, in: "server", Rect(x: 14, y: 287, width: 252, height: 42))
    s.part("root", "Root Server Service", in: "server", Rect(x: 14, y: 385, width: 252, height: 112), header: 56)
    s.part(
        "core-api", "Core Server REST API", icon: .api, in: "root", Rect(x: 28, y: 441, width: 224, height: 42),
        depth: 2)
    s.part("db", "Database", .database, icon: .db, in: "server", Rect(x: 14, y: 511, width: 252, height: 42))
    s.machine("top", "Top Relay", icon: .relay, Rect(x: 378, y: 329, width: 196, height: 126))
    s.part("top-relay", "Relay Service", in: "top", Rect(x: 392, y: 385, width: 168, height: 56))
    s.machine("child", "Child Relay", icon: .relay, Rect(x: 672, y: 329, width: 196, height: 126), isStack: true)
    s.part("child-relay", "Relay Service", in: "child", Rect(x: 686, y: 385, width: 168, height: 56))
    s.machine("endpoint", "Endpoint", icon: .endpoint, Rect(x: 966, y: 329, width: 224, height: 182), isStack: true)
    s.part("client", "BES Client Service", in: "endpoint", Rect(x: 980, y: 385, width: 196, height: 56))
    s.part("qna", "QnA", .application, icon: .api, in: "endpoint", Rect(x: 980, y: 455, width: 196, height: 42))
    s.link(["a"], "browser", "webui", "webui", [(182, 175), (182, 287)], badges: [(182, 210)])
    s.link(["b", "h"], "webui", "core-api", "bes", [(224, 329), (224, 441)], badges: [(224, 350), (224, 376)])
    s.link(["c"], "root", "top-relay", "bes", [(266, 427), (392, 427)], badges: [(329, 427)])
    s.link(["g"], "top-relay", "root", "bes", data: .back, [(392, 399), (266, 399)], badges: [(329, 399)])
    s.link(["c"], "top-relay", "child-relay", "bes", [(560, 427), (686, 427)], badges: [(623, 427)])
    s.link(["g"], "child-relay", "top-relay", "bes", [(686, 399), (560, 399)], badges: [(623, 399)])
    s.link(["d"], "child-relay", "client", "notify", data: .forward, [(854, 427), (980, 427)], badges: [(917, 427)])
    s.link(["e", "f"], "client", "child-relay", "bes", [(980, 399), (854, 399)], badges: [(905, 399), (931, 399)])
    return s
}

/// A broker between three zones: external systems, rails, human links, a hop, a narrowed protocol.
func brokerSample() -> Sketch {
    var s = Sketch(width: 1106, height: 616)
    s.channels = [
        .sample("https", [.single(443)], .tcp, "HTTPS", slot: 1),
        .sample("session", [.various], .tcp, "TLS 1.2 over TCP, proprietary protocol", slot: 5),
        .sample("ldap", [.single(389), .single(636), .single(3268)], .tcp, "LDAP / LDAPS", slot: 4),
        .sample("human", [], .none, "Human communication", slot: 6),
        .sample("https-again", [.single(443)], .tcp, "HTTPS", slot: 1),
    ]
    s.channels[2].applicationProtocol = "LDAPS"
    s.zone("internal", "Internal network", .internal, Rect(x: 0, y: 0, width: 350, height: 616))
    s.zone("dmz", "DMZ", .dmz, Rect(x: 384, y: 0, width: 308, height: 616))
    s.zone("internet", "Internet", .internet, Rect(x: 728, y: 0, width: 378, height: 616))
    s.machine("server", "RC Server", icon: .server, Rect(x: 34, y: 56, width: 252, height: 112))
    s.part("rc-server", "RC Server Service", in: "server", Rect(x: 48, y: 112, width: 224, height: 42))
    s.machine("controller", "RC Controller", icon: .console, Rect(x: 34, y: 210, width: 252, height: 182))
    s.part(
        "browser", "Browser", .application, icon: .browser, in: "controller",
        Rect(x: 48, y: 266, width: 224, height: 42))
    s.part(
        "app", "Controller Application", .application, icon: .console, in: "controller",
        Rect(x: 48, y: 322, width: 224, height: 56))
    s.person("user", "User", Rect(x: 104, y: 476, width: 112, height: 42))
    s.connectors = [Connector(from: Point(x: 160, y: 392), to: Point(x: 160, y: 476))]
    s.machine("broker", "RC Broker", icon: .broker, Rect(x: 434, y: 252, width: 224, height: 210))
    s.part("broker-service", "RC Broker Service", in: "broker", Rect(x: 448, y: 308, width: 196, height: 84))
    s.part("proxy", "Reverse Proxy", icon: .proxy, in: "broker", Rect(x: 448, y: 406, width: 196, height: 42))
    s.external("directory", "Active\nDirectory", icon: .directory, Rect(x: 448, y: 84, width: 168, height: 70))
    s.machine("endpoint", "Endpoint", icon: .endpoint, Rect(x: 840, y: 280, width: 224, height: 112))
    s.part("target", "RC Target Service", in: "endpoint", Rect(x: 854, y: 336, width: 196, height: 42))
    s.machine("airgap", "Airgap Machine", icon: .airgap, Rect(x: 840, y: 84, width: 224, height: 56), isEmpty: true)
    s.person("remote", "Remote User", Rect(x: 868, y: 476, width: 168, height: 42))
    s.link(["a"], "browser", "rc-server", "https", [(252, 266), (252, 154)], badges: [(252, 196)])
    s.link(
        ["d", "g", "j"], "broker-service", "rc-server", "https", [(448, 322), (416, 322), (416, 133), (272, 133)],
        badges: [(416, 200), (416, 226), (416, 252)])
    s.link(
        ["c"], "app", "broker-service", "https", [(272, 336), (448, 336)], badges: [(308, 336)], hops: [(0, 398, 336)])
    s.link(
        ["i"], "app", "broker-service", "session", data: .back, [(272, 364), (448, 364)], badges: [(322, 364)],
        hops: [(0, 398, 364)])
    s.link(
        ["f", "h"], "target", "broker-service", "session", [(854, 357), (644, 357)], badges: [(756, 357), (782, 357)])
    s.link(
        ["k"], "rc-server", "directory", "ldap", [(272, 119), (448, 119)], badges: [(328, 119)], hops: [(0, 398, 119)])
    s.link(["b"], "user", "remote", "human", [(216, 497), (868, 497)], badges: [(540, 497)], hops: [(0, 398, 497)])
    s.link(["e"], "remote", "target", "human", data: .forward, [(952, 476), (952, 378)], badges: [(952, 430)])
    s.link(["l"], "proxy", "app", "https-again", [(398, 560), (398, 98)])
    s.link(
        ["m"], "remote", "airgap", "human", [(1036, 497), (1080, 497), (1080, 112), (1064, 112)], badges: [(1080, 300)])
    return s
}

/// Every slot of the palette, across every kind of surface.
func paletteSample() -> Sketch {
    var s = Sketch(width: 1080, height: 800)
    s.zone("internal", "Internal network", .internal, Rect(x: 200, y: 0, width: 160, height: 800))
    s.zone("dmz", "DMZ", .dmz, Rect(x: 380, y: 0, width: 160, height: 800))
    s.zone("internet", "Internet", .internet, Rect(x: 560, y: 0, width: 160, height: 800))
    s.machine("a", "Initiator", icon: .server, Rect(x: 0, y: 0, width: 180, height: 800))
    s.machine("b", "Listener", icon: .server, Rect(x: 860, y: 0, width: 220, height: 800))
    for slot in 0..<26 {
        let id = Channel.ID("slot-\(slot)")
        s.channels.append(.sample(id, [.single(UInt16(1000 + slot))], .tcp, "Protocol \(slot)", slot: slot))
        let y = 66 + Double(slot) * 28
        let path = Path(String(UnicodeScalar(UInt8(97 + slot))))
        s.link(
            [path], "a", "b", id, data: slot % 4 == 3 ? .back : .both,
            [(180, y), (790, y), (790, y + 14), (860, y + 14)], badges: [(750, y)])
    }
    return s
}

/// Every icon, as services of one machine.
func iconSample() -> Sketch {
    var s = Sketch(width: 640, height: 400)
    s.machine("m", "Icons", icon: .server, Rect(x: 0, y: 0, width: 640, height: 400))
    for (index, icon) in Icon.allCases.enumerated() {
        let frame = Rect(
            x: 14 + Double(index % 4) * 154, y: 56 + Double(index / 4) * 56, width: 140, height: 42)
        s.part(Node.ID(icon.rawValue), icon.rawValue, icon: icon, in: "m", frame)
    }
    return s
}
