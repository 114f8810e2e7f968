/** The console's view of the running upgrade, and the form that starts one. */
@NullMarked
package dev.baton.web.console.upgrade;

import org.jspecify.annotations.NullMarked;
