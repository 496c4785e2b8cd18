import Model
import TextFormats

/// A CloudFormation template with a security group for each role. Groups are stateful: the initiator's side has the
/// rule out, the other the rule in.
struct AWSSecurityGroupsFormat: RuleFormat {
    let name = "aws"
    let title = "AWS security groups (CloudFormation)"

    func files(writing plan: RulePlan) -> [RuleFile] {
        let names = LogicalNames(plan.roles)
        let resources = plan.roles.map { role in
            JSONValue.Member(
                key: names[role],
                value: .object([
                    "Type": .string("AWS::EC2::SecurityGroup"),
                    "Properties": .object([
                        "GroupDescription": .string(Self.description("\(plan.deployment.name): \(role.title)")),
                        "VpcId": .object(["Ref": .string("VpcId")]),
                        "SecurityGroupIngress": .array(plan.rules(to: role).flatMap { entries($0, isIngress: true) }),
                        "SecurityGroupEgress": .array(egress(plan.rules(from: role))),
                        "Tags": .array([.object(["Key": .string("portolan:role"), "Value": .string(role.name)])]),
                    ]),
                ]))
        }
        let gaps = plan.gaps.map { gap in
            JSONValue.object(["flow": .string(gap.flow.id.text), "reason": .string(gap.reason)])
        }
        let wider = wider(plan)
        let template = JSONValue.object([
            "AWSTemplateFormatVersion": .string("2010-09-09"),
            "Description": .string("\(plan.deployment.name), edition \(plan.version): firewall rules by Portolan"),
            "Metadata": .object([
                "Portolan": .object([
                    "NotWritten": .array(gaps), "WrittenWider": wider.isEmpty ? nil : .array(wider),
                ])
            ]),
            "Parameters": .object(["VpcId": .object(["Type": .string("AWS::EC2::VPC::Id")])]),
            "Resources": .object(resources),
        ])
        return [RuleFile(path: "security-groups.json", role: RuleFile.network, text: template.text)]
    }

    /// A group without a rule out would get one for everything; this one, as AWS advises, lets nothing out.
    private func egress(_ rules: [FirewallRule]) -> [JSONValue] {
        guard rules.isEmpty else { return rules.flatMap { entries($0, isIngress: false) } }
        return [
            .object([
                "IpProtocol": .string("-1"), "CidrIp": .string("127.0.0.1/32"),
                "Description": .string("opens no connections"),
            ])
        ]
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
                    "Description": .string(Self.description(rule.flow.id.shortened(to: 255))),
                ])
            }
        }
    }

    func obstacle(to rule: FirewallRule) -> String? {
        rule.transport == .sctp ? "AWS security groups know no ports of SCTP" : nil
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
    private func wider(_ plan: RulePlan) -> [JSONValue] {
        plan.rules.filter { !$0.sourcePorts.isEmpty }.map(\.flow).unique().map { flow in
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

/// Names of resources: letters and digits only, so that `a-b` and `ab` need a number to differ.
private struct LogicalNames {
    private var names: [HostRole: String] = [:]

    init(_ roles: [HostRole]) {
        var taken: Set<String> = []
        for role in roles {
            let words = role.name.split { !($0.isLetter || $0.isNumber) }
            let base = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)\(number)"
                number += 1
            }
            names[role] = name
        }
    }

    subscript(role: HostRole) -> String { names[role] ?? "" }
}
