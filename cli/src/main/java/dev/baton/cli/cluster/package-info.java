/** Local WildFly processes: start, watch, stop, and what state they are in. */
@NullMarked
package dev.baton.cli.cluster;

import org.jspecify.annotations.NullMarked;
