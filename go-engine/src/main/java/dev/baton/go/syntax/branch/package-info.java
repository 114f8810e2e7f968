/** The check of labels and branch statements, which gc makes when it has parsed a function. */
@NullMarked
package dev.baton.go.syntax.branch;

import org.jspecify.annotations.NullMarked;
