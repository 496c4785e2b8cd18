import Model
import Testing

@Suite struct EditionVersionTests {
    @Test func theyFollowEachOtherAsPeopleCount() {
        let names = [
            "0.9", "1.02", "1.03", "1.3.1", "1.9", "1.10", "2.0-rc1", "2.0-rc2", "2.0", "2.0.1", "2.0.1a", "10",
        ]
        for (index, name) in names.enumerated() {
            for later in names[(index + 1)...] {
                #expect(EditionVersion(name) < EditionVersion(later), "\(name) \(later)")
                #expect(!(EditionVersion(later) < EditionVersion(name)), "\(later) \(name)")
            }
        }
        #expect(EditionVersion("1.3") == EditionVersion("1.03"))
        #expect(EditionVersion("99999999999999999999999.1") < EditionVersion("99999999999999999999999.2"))
    }

    @Test(arguments: ["", ".", "..", "../x", "a/b", "a b", "-1", "latest", "Assets", "index.html", "ü", "1\n", "1\0"])
    func whatIsNoFolderOfTheSiteIsNoName(_ name: String) { #expect(!EditionVersion.isName(name)) }

    @Test(arguments: ["1.03", "10", "2.0-rc_1", "v1", "spring"])
    func names(_ name: String) { #expect(EditionVersion.isName(name)) }
}
