/** The console's view beans: they show what services say, and pass on what an operator does. */
@NullMarked
package dev.baton.web.console;

import org.jspecify.annotations.NullMarked;
