/** Go's types at run time, made from the checker's. */
@NullMarked
package dev.baton.go.link.type;

import org.jspecify.annotations.NullMarked;
