/** REST: commands to devices. */
@NullMarked
package dev.baton.web.rest.command;

import org.jspecify.annotations.NullMarked;
