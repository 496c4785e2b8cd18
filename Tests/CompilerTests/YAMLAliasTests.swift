import Diagnostics
import Markup
import Testing

/// Values that a YAML text repeats.
@Suite struct YAMLAliasTests {
    private func parse(_ text: String) -> (node: YAMLNode?, codes: [String]) {
        let file = SourceFile(path: "x.yml", bytes: Array(text.utf8))
        let diagnostics = DiagnosticBag()
        let node = YAMLParser.parse(file, 0..<file.bytes.count, diagnostics)
        return (node, diagnostics.sorted.map(\.code.name))
    }

    /// As YAML without aliases.
    private func plain(_ node: YAMLNode?) -> String {
        switch node?.content {
        case .scalar(let text, _): text
        case .sequence(let items): "[\(items.map(plain).joined(separator: ", "))]"
        case .mapping(let entries): "{\(entries.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", "))}"
        case nil: "nothing"
        }
    }

    @Test(arguments: [
        ("a: &x 1\nb: *x\n", "{a: 1, b: 1}"),
        ("a: &x [1, &y {k: v}]\nb: *x\nc: *y\n", "{a: [1, {k: v}], b: [1, {k: v}], c: {k: v}}"),
        ("a: &x {k: 1, l: 2}\nb: {<<: *x, l: 3}\n", "{a: {k: 1, l: 2}, b: {l: 3, k: 1}}"),
        (
            "a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc: {<<: [*x, *y], m: 3}\n",
            "{a: {k: 1}, b: {k: 2, l: 2}, c: {m: 3, k: 1, l: 2}}"
        ),
        ("a: &x 1\nb: &x 2\nc: *x\n", "{a: 1, b: 2, c: 2}"), ("\"<<\": 1\n", "{<<: 1}"),
    ]) func `aliases and merges are what they stand for`(text: String, expected: String) {
        let (node, codes) = parse(text)
        #expect(plain(node) == expected && codes == [])
    }

    @Test(arguments: [
        ("a: *x\n", "yaml-feature"), ("a: &x [*x]\n", "yaml-feature"), ("a: {<<: 1}\n", "yaml-feature"),
        ("a: !t 1\n", "yaml-feature"),
    ]) func `an alias needs a value before it`(text: String, code: String) {
        #expect(parse(text).codes == [code])
    }

    @Test func `a short text does not become a large tree`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            text += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        #expect(parse(text).codes == ["too-large"])
        var deep = "a0: &a0 [x]\n"
        for level in 1...40 { deep += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        #expect(parse(deep).codes == ["nesting-too-deep"])
    }
}
