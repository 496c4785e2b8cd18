// swift-tools-version: 6.2

import PackageDescription

/// Links Swift's library into the program, which then runs where there is no Swift. Of `swift build --static-swift-stdlib`
/// only the linking is left, so that tests, which cannot be linked so, are built from the same objects.
let swiftInside = ["-static-stdlib", "-Xlinker", "-l_FoundationCShims", "-Xlinker", "-l_FoundationCollections"]

/// The layers, from the ground up. What each target may import is also held by a test that reads every import
/// line, because a target can import whatever something else has brought into the build.
let package = Package(
    name: "portolan",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CFileSystem"),
        .target(name: "CAssets", exclude: ["assets"]),
        .target(name: "TextFormats"),
        .target(name: "Compression", dependencies: ["CZlib"]),
        .target(name: "XMLReading", dependencies: ["CExpat"]),
        .target(name: "OfficeOpenXML", dependencies: ["TextFormats", "Compression"]),
        .target(name: "Digests", dependencies: ["CXXHash"]),
        .target(name: "Diagnostics", dependencies: ["TextFormats", "Digests"]),
        .target(name: "Markup", dependencies: ["TextFormats", "Diagnostics", "CCmark", "CYAML"]),
        .target(name: "Model", dependencies: ["Diagnostics"]),
        .target(name: "Editions", dependencies: ["Model", "Words"]),
        .target(name: "Records", dependencies: ["Model"]),
        .target(name: "Words", dependencies: ["Model"]),
        .target(
            name: "Compiler",
            dependencies: [
                "TextFormats", "Diagnostics", "Markup", "Model", "Editions", "Records", "Words", "XMLReading",
            ]),
        .target(name: "Layout", dependencies: ["Model"]),
        .target(name: "Graphviz", dependencies: ["Layout", "CGraphviz"]),
        .target(name: "SVG", dependencies: ["TextFormats", "Layout", "Model", "Words", "CAssets"]),
        .target(
            name: "PowerPoint",
            dependencies: [
                "TextFormats", "Compression", "XMLReading", "OfficeOpenXML", "Layout", "Model", "SVG", "Words",
            ]),
        .target(name: "DrawIO", dependencies: ["TextFormats", "Layout", "Model", "SVG"]),
        .target(name: "Changes", dependencies: ["TextFormats", "Model", "Editions", "Firewall", "Words"]),
        .target(
            name: "HTML", dependencies: ["TextFormats", "Model", "Editions", "Words", "SVG", "Firewall", "Changes"]),
        .target(
            name: "Firewall",
            dependencies: ["TextFormats", "OfficeOpenXML", "Diagnostics", "Model", "Editions", "Words"]),
        .target(
            name: "Publishing",
            dependencies: [
                "TextFormats", "Compression", "Diagnostics", "Markup", "Model", "Editions", "Words", "Compiler",
                "Layout",
                "SVG", "PowerPoint", "DrawIO", "HTML", "Importing", "Firewall", "Changes", "Digests", "Records",
                "CAssets",
                "CFileSystem",
            ]),
        .target(
            name: "Importing",
            dependencies: ["TextFormats", "Compression", "XMLReading", "Diagnostics", "Markup", "Model"]),
        .target(name: "Preview", dependencies: ["TextFormats", "Diagnostics", "Publishing"]),
        .executableTarget(
            name: "portolan",
            dependencies: [
                "TextFormats", "Compression", "Digests", "Diagnostics", "Markup", "Model", "Compiler", "Editions",
                "Firewall", "Changes", "SVG", "Importing", "Publishing", "Preview", "Graphviz", "XMLReading",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            linkerSettings: [
                .linkedLibrary("mimalloc", .when(platforms: [.linux], configuration: .release)),
                .unsafeFlags(swiftInside, .when(platforms: [.linux], configuration: .release)),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats"]),
        .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
        .testTarget(
            name: "CompilerTests",
            dependencies: [
                "TextFormats", "Diagnostics", "Markup", "Model", "Editions", "Records", "Compiler", "TestSupport",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "LayoutTests", dependencies: ["Model", "Layout", "Graphviz", "SVG", "TestSupport"],
            exclude: ["Golden"]),
        .testTarget(
            name: "SVGTests", dependencies: ["Model", "Layout", "Words", "SVG", "TestSupport"], exclude: ["Golden"]),
        .testTarget(
            name: "PowerPointTests",
            dependencies: ["Compression", "OfficeOpenXML", "Model", "Layout", "SVG", "PowerPoint"]),
        .testTarget(name: "DrawIOTests", dependencies: ["Model", "Layout", "SVG", "DrawIO"]),
        .testTarget(name: "EditionsTests", dependencies: ["Model", "Editions"]),
        .testTarget(name: "RecordsTests", dependencies: ["Model", "Records"]),
        .testTarget(
            name: "FirewallTests",
            dependencies: [
                "TextFormats", "Compression", "Diagnostics", "Model", "Editions", "Compiler", "Firewall", "Changes",
                "Publishing",
                "TestSupport",
            ],
            exclude: ["Golden", "Programs"]),
        .testTarget(
            name: "ChangesTests",
            dependencies: ["Diagnostics", "Model", "Editions", "Compiler", "Firewall", "Changes", "TestSupport"]),
        .testTarget(
            name: "HTMLTests",
            dependencies: ["Model", "Editions", "Words", "Firewall", "Changes", "SVG", "HTML", "TestSupport"]),
        .testTarget(
            name: "ImportingTests", dependencies: ["TextFormats", "XMLReading", "Diagnostics", "Model", "Importing"],
            exclude: ["Fixtures"]),
        .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Compression", "Diagnostics", "Model", "Editions", "Compiler", "Layout", "Graphviz", "SVG", "HTML",
                "Firewall",
                "Changes", "Digests", "Publishing", "Words", "TestSupport",
            ],
            exclude: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)

// What tests compute is little, and to optimize it takes longer than they do.
for target in package.targets where target.type == .test {
    target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
}
