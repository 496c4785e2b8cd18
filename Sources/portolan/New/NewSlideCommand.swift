import ArgumentParser
import Model
import Publishing

struct NewSlideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slide", abstract: "Begin a slide, after those of its section.",
        discussion:
            "Its diagram has an example of a link between components of the catalog, so that it is valid as it is.")

    @Argument(
        help: ArgumentHelp(
            "Its section and its name, without numbers: shop/refund. A name alone is a page outside the sections.",
            valueName: "section/name"))
    var address: String

    @Option(help: "Its title; made of the name if absent.")
    var title: String?

    @Option(help: "What it shows; a flow in a section if absent, and a page outside of them.")
    var kind: Slide.Kind?

    @OptionGroup var corpus: AuthoredCorpusOptions

    func run() throws {
        try NewCommand.write(
            NewCommand.orRefused { try NewSlide.addition(address, title: title, kind: kind, to: corpus.read()) })
    }
}

extension Slide.Kind: ExpressibleByArgument {}
