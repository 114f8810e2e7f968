/** What the checker found out about each node of the syntax tree. */
@NullMarked
package dev.baton.go.check.info;

import org.jspecify.annotations.NullMarked;
