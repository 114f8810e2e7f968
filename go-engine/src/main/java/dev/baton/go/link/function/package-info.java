/** Functions as cells that call sites are bound to. */
@NullMarked
package dev.baton.go.link.function;

import org.jspecify.annotations.NullMarked;
