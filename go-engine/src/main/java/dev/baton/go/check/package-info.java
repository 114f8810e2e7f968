/**
 * The type checker: takes the trees of a package, gives tables of what each node means, or errors.
 */
@NullMarked
package dev.baton.go.check;

import org.jspecify.annotations.NullMarked;
