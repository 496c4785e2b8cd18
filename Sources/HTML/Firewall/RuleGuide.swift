import Words

/// How an administrator comes from the addresses of a site to rules that are loaded and tried.
struct RuleGuide {
    var context: PageContext

    var node: HTMLNode {
        let words = context.words.firewall.ruleSteps
        let steps = [
            (words.writeDeployment, "portolan new deployment site.yml"),
            (words.writeRules, "portolan rules --deployment site.yml --output rules"),
            (words.load, "nft -f HOST.nft"),
            (words.writeProbes, "portolan probe --deployment site.yml --output probes"),
            (words.probe, "sh HOST.sh"),
            (words.observe, "portolan observe portolan-probe-HOST.csv --deployment site.yml"),
        ]
        return element("section", .class("rule-guide")) {
            element("h2", .id("rules:guide")) { context.words.firewall.fromAddresses }
            element("ol") {
                for (text, command) in steps {
                    element("li") {
                        text
                        " "
                        element("code") { command }
                    }
                }
            }
        }
    }
}
