/** The relations between types: identity, type sets, assignability, conversion, implementation. */
@NullMarked
package dev.baton.go.types.rule;

import org.jspecify.annotations.NullMarked;
