import ArgumentParser

/// The format of an answer: for people, or for programs.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
