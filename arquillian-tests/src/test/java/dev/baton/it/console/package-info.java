/** The console in a real browser. */
@NullMarked
package dev.baton.it.console;

import org.jspecify.annotations.NullMarked;
