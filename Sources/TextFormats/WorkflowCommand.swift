/// Commands of GitHub Actions, which the log of a step holds: `::error file=a.md,line=3::Message`.
package enum WorkflowCommand {
    package static func text(_ name: String, _ properties: [(key: String, value: String)], _ message: String) -> String
    {
        let listed = properties.map { "\($0.key)=\(escaped($0.value, isProperty: true))" }.joined(separator: ",")
        return "::\(name)\(listed.isEmpty ? "" : " \(listed)")::\(escaped(message, isProperty: false))"
    }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case ":" where isProperty: out += "%3A"
            case "," where isProperty: out += "%2C"
            case _ where ControlCharacters.contain(scalar): out += VisibleText.escaped(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
