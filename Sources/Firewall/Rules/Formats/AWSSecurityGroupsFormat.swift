import Model
import TextFormats
import Words

/// CloudFormation templates with a security group for each set of hosts. Groups are stateful, and drop what none of them
/// allows: the initiator's side has the rule out, the other the rule in.
struct AWSSecurityGroupsFormat: RuleFormat {
    let name = "aws"
    let title = "AWS security groups (CloudFormation)"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        guard case .hosts(let hosts) = set.place else { return [] }
        let baseline = BaselineRule.all(of: plan.deployment.baseline).filter { $0.sourcePorts == nil }
        let group = JSONValue.object([
            "Type": .string("AWS::EC2::SecurityGroup"),
            "Properties": .object([
                "GroupDescription": .string(Self.description("\(plan.deployment.name): \(hosts.title)")),
                "VpcId": .object(["Ref": .string("VpcId")]),
                "SecurityGroupIngress": .array(
                    Self.control + baseline.filter { $0.direction == .inbound }.flatMap(entries)
                        + set.inbound.flatMap { entries($0, isIngress: true) }),
                "SecurityGroupEgress": .array(
                    egress(set.outbound, baseline.filter { $0.direction == .outbound }.flatMap(entries))),
                "Tags": .array([
                    .object([
                        "Key": .string("portolan:roles"),
                        "Value": .string(hosts.roles.map(\.name).joined(separator: " ")),
                    ])
                ]),
            ]),
        ])
        let template = JSONValue.object([
            "AWSTemplateFormatVersion": .string("2010-09-09"),
            "Description": .string("\(plan.deployment.name), edition \(plan.edition): firewall rules by Portolan"),
            "Metadata": .object(["Portolan": metadata(set, plan)]),
            "Parameters": .object(["VpcId": .object(["Type": .string("AWS::EC2::VPC::Id")])]),
            "Resources": .object([JSONValue.Member(key: Self.logicalName(set.name), value: group)]),
        ])
        return [RuleFile(set, path: "\(set.name).json", text: template.text)]
    }

    private func metadata(_ set: RuleSet, _ plan: RulePlan) -> JSONValue {
        let gaps = set.gaps.map { gap in
            JSONValue.object(["flow": .string(gap.flow.id.text), "reason": .string(gap.reason)])
        }
        let wider = wider(set)
        return .object([
            "Deployment": .string(plan.deployment.name), "Edition": .string(plan.edition),
            "Only": plan.selection.text.map(JSONValue.string),
            "NotWritten": .array(gaps), "WrittenWider": wider.isEmpty ? nil : .array(wider),
        ])
    }

    /// Errors come from any router on the way; of these a group lets none in that it has not been told of.
    private static let control = [("icmp", 3, "CidrIp", "0.0.0.0/0"), ("icmpv6", 2, "CidrIpv6", "::/0")].map {
        name, type, key, network in
        JSONValue.object([
            "IpProtocol": .string(name), "FromPort": .integer(type), "ToPort": .integer(-1), key: .string(network),
            "Description": .string("what finds the size of packets on a path"),
        ])
    }

    /// A resource's name has letters and digits only. A file has one resource, so that names need not differ.
    private static func logicalName(_ name: String) -> String {
        name.split { !($0.isLetter || $0.isNumber) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// A group without a rule out would get one for everything; this one, as AWS advises, lets nothing out.
    private func egress(_ rules: [FirewallRule], _ baseline: [JSONValue]) -> [JSONValue] {
        let all = baseline + rules.flatMap { entries($0, isIngress: false) }
        guard all.isEmpty else { return all }
        return [
            .object([
                "IpProtocol": .string("-1"), "CidrIp": .string("127.0.0.1/32"),
                "Description": .string("opens no connections"),
            ])
        ]
    }

    private func entries(_ rule: BaselineRule) -> [JSONValue] {
        rule.peers.map { network in
            .object([
                "IpProtocol": .string(rule.transport.rawValue), "FromPort": .integer(Int(rule.ports.lowerBound)),
                "ToPort": .integer(Int(rule.ports.upperBound)),
                network.family == .v4 ? "CidrIp" : "CidrIpv6": .string(network.cidr),
                "Description": .string(Self.description("baseline: \(rule.purpose)")),
            ])
        }
    }

    /// An entry has one network and one range of ports.
    private func entries(_ rule: FirewallRule, isIngress: Bool) -> [JSONValue] {
        (isIngress ? rule.sources : rule.destinations).flatMap { network in
            ports(rule).map { ports in
                .object([
                    "IpProtocol": .string(Self.protocolName(rule)),
                    "FromPort": ports.map { .integer($0.lowerBound) },
                    "ToPort": ports.map { .integer($0.upperBound) },
                    network.family == .v4 ? "CidrIp" : "CidrIpv6": .string(network.cidr),
                    "Description": .string(Self.description(rule.comment(limit: 255))),
                ])
            }
        }
    }

    func obstacle(to rule: FirewallRule) -> RuleObstacle? {
        rule.transport == .sctp ? .noPortsOfSCTP(format: "AWS security groups") : nil
    }

    /// Of ICMP every type, as -1; `nil` for what has none.
    private func ports(_ rule: FirewallRule) -> [ClosedRange<Int>?] {
        guard rule.transport.hasPorts else { return [rule.transport == .icmp ? -1...(-1) : nil] }
        return rule.ports.map { Int($0.lowerBound)...Int($0.upperBound) }
    }

    private static func protocolName(_ rule: FirewallRule) -> String {
        switch rule.transport {
        case .tcp, .udp: rule.transport.rawValue
        case .icmp: rule.family == .v4 ? "icmp" : "icmpv6"
        case .sctp, .gre, .ip, .unknown, .none: "\(rule.protocolNumber)"
        }
    }

    /// The flows that are let through from more ports than they need.
    private func wider(_ set: RuleSet) -> [JSONValue] {
        set.rules.filter { !$0.sourcePorts.isEmpty }.map(\.flow).unique().map { flow in
            .object([
                "flow": .string(flow.id.text),
                "reason": .string(
                    "written for every source port: security groups cannot say that it is opened from \(flow.sourcePortText)"
                ),
            ])
        }
    }

    /// What AWS takes in a description: 255 of a few characters.
    private static func description(_ text: String) -> String {
        let allowed = Set(" ._-:/()#,@[]+=&;{}!$*".unicodeScalars)
        let safe = text.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                || allowed.contains(scalar) ? scalar : "-"
        }
        return String(String.UnicodeScalarView(safe.prefix(255)))
    }
}
