import Diagnostics
import Markup
import Model

/// Reads what a deployment's hosts need besides the edition's connections.
struct BaselineReader {
    let reader: MappingReader<BaselineKey>
    private var diagnostics: DiagnosticBag { reader.diagnostics }

    func read() -> Baseline {
        var baseline = Baseline()
        baseline.management = reader.mapping(.management, of: ManagementKey.self).map {
            access($0, peers: .from, services: .services, standard: ["ssh", "rdp", "winrm"])
        }
        baseline.monitoring = reader.mapping(.monitoring, of: MonitoringKey.self).map {
            access($0, peers: .from, services: .services, standard: [])
        }
        baseline.log = reader.mapping(.log, of: LogKey.self).map {
            access($0, peers: .to, services: .services, standard: ["syslog"])
        }
        baseline.nameServers = networks(reader.oneOrMore(.nameService))
        baseline.timeServers = networks(reader.oneOrMore(.time))
        baseline.usesDHCP = reader.flag(.dhcp) ?? false
        return baseline
    }

    private func access<Key: MappingKey>(
        _ reader: MappingReader<Key>, peers: Key, services: Key, standard: [String]
    ) -> Baseline.Access {
        let texts = reader.oneOrMore(services)
        let stated = texts.flatMap(self.services)
        let usual = standard.flatMap { Baseline.Service.named[$0] ?? [] }
        return Baseline.Access(
            peers: networks(reader.oneOrMore(peers)), services: reader.has(services) ? stated : usual)
    }

    private func networks(_ texts: [Located<String>]) -> [IPNetwork] {
        texts.compactMap { DeploymentAddress.network($0, diagnostics) }
    }

    /// `ssh`, or `9100/tcp`.
    private func services(_ text: Located<String>) -> [Baseline.Service] {
        if let named = Baseline.Service.named[text.value] { return named }
        let parts = text.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let transport = ["tcp": Channel.Transport.tcp, "udp": .udp][parts[1]] {
            let number = PortNumber.read(
                Located(parts[0], at: text.location), allowsVarious: false, diagnostics)
            return number?.range.map { [Baseline.Service(title: text.value, transport: transport, ports: $0)] } ?? []
        }
        InvalidValue.report(
            text, isNot: "a service", values: Baseline.Service.named.keys.sorted() + ["9100/tcp"], diagnostics)
        return []
    }
}
