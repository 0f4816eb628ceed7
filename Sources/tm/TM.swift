import ArgumentParser

@main
struct TM: ParsableCommand {}
