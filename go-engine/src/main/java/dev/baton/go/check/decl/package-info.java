/**
 * Checks declarations: finds them, resolves them in the order of their dependencies, orders
 * initialisation.
 */
@NullMarked
package dev.baton.go.check.decl;

import org.jspecify.annotations.NullMarked;
