/** The subcommands of bin/baton. */
@NullMarked
package dev.baton.cli.command;

import org.jspecify.annotations.NullMarked;
