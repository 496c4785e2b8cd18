import Model

/// What the sample site's slides share.
enum SampleCatalog {
    static var catalog: Catalog {
        Catalog(
            zones: SampleSite.zones, ports: [SampleSite.port, own],
            channels: [SampleSite.platformChannel, SampleSite.notice, SampleSite.talk],
            components: [
                Component(id: "server", title: "BigFix Server", kind: .machine, zone: "internal"),
                Component(id: "root", title: "Root Server Service", kind: .service, parent: "server"),
                Component(
                    id: "relay", title: "Relay", kind: .machine, zone: "dmz", note: SampleSite.hostile,
                    sources: [Source(title: SampleSite.hostile, confidence: .reconstructed)]),
                Component(id: "relay-service", title: "Relay Service", kind: .service, parent: "relay"),
                Component(id: "user", title: SampleSite.hostile, kind: .person, at: "server"),
            ],
            settings: [
                Setting(
                    id: "timeout", name: "_Timeout", title: SampleSite.hostile, spellings: [SampleSite.hostile],
                    components: ["relay-service"], note: SampleSite.hostile)
            ], evidence: .former)
    }

    private static let own = Port(id: "own", number: .various, title: SampleSite.hostile)
}
