/// A table that scrolls sideways by itself where the page is narrower; the keyboard reaches it too.
struct ScrollingTable {
    var node: HTMLNode

    init(label: String, @HTMLBuilder table: () -> [HTMLNode]) {
        node = element(
            "div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0"), content: table)
    }
}
