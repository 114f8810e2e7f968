/** Tests that are written as Go programs. */
@NullMarked
package dev.baton.go.script;

import org.jspecify.annotations.NullMarked;
