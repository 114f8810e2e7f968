/** Writes the classes of structs, boxes, methods, variables and func types. */
@NullMarked
package dev.baton.go.link.generate;

import org.jspecify.annotations.NullMarked;
