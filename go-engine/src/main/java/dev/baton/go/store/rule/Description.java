package dev.baton.go.store.rule;

import dev.baton.go.store.TypeId;

/**
 * The description part of a rule (H6).
 *
 * @param order in words, such as {@code sequential}: how it stands to other rules
 * @param priority rules with higher priority run first; equal ones in the order of their addition
 */
public record Description(String name, String order, int priority, TypeId function) {}
