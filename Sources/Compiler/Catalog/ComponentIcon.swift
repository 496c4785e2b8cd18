/// The icons that a component's box can have.
enum ComponentIcon {
    static let names = [
        "airgap", "api", "broker", "browser", "chart", "cloud", "console", "db", "dbserver", "directory", "endpoint",
        "key", "proxy", "relay", "server", "service", "user",
    ]
}
