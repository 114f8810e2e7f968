/** Takes changed functions into a running program. */
@NullMarked
package dev.baton.go.engine.update;

import org.jspecify.annotations.NullMarked;
