/** The console's picture of servers, logical and physical nodes. */
@NullMarked
package dev.baton.web.console.fleet;

import org.jspecify.annotations.NullMarked;
