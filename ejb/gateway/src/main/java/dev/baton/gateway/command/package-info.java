/** Commands on their way to a device's newest channel. */
@NullMarked
package dev.baton.gateway.command;

import org.jspecify.annotations.NullMarked;
