/** The command line: local servers, simulated fleets and calls to the REST API. */
@NullMarked
package dev.baton.cli;

import org.jspecify.annotations.NullMarked;
