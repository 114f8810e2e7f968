/**
 * What operands may become: representation of constants, final types of untyped values, assignment,
 * conversion.
 */
@NullMarked
package dev.baton.go.check.value;

import org.jspecify.annotations.NullMarked;
