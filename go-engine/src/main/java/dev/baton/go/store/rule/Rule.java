package dev.baton.go.store.rule;

/** A function that takes part in handling something: what it is, and what it does (H6). */
public record Rule(Description description, Execution execution) {}
